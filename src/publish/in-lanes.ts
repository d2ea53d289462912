import { allSettled } from './all-settled.ts'

/**
 * Works on items side by side, so many at once, in their order. After a failure no further one is begun.
 * @returns the results in the items' order, or the first error, once nothing runs any more.
 */
export async function inLanes<Item, Result>(
  items: readonly Item[],
  lanes: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const waiting = [...items.entries()]
  await allSettled(
    Array.from({ length: lanes }, async () => {
      try {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
          const [at, item] = next
          results[at] = await work(item)
        }
      } catch (error) {
        waiting.length = 0
        throw error
      }
    }),
  )
  return results
}

/** Lets work begin when all that was handed in before has ended; after a failure none is begun, and what waits fails alike. */
export function inTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const own = last.then(work)
    last = own
    return own
  }
}
