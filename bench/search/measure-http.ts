import { Pool } from 'undici'
import { sleep } from '../../src/core/backoff.ts'
import type { Search } from './searches.ts'

export interface Timing {
  p50: number
  p99: number
  perSecond: number
  searches: number
}

/** Seconds at 8 clients. */
const SECONDS = Number(process.env.BENCH_SECONDS ?? 10)

/** The searches through HTTP: in turn, from 8 clients at once, and those by misspelt names alone. The first round warms up. */
export async function measureHttp(
  url: string,
  searches: readonly Search[],
): Promise<Record<'one' | 'eight' | 'typo', Timing>> {
  const pool = new Pool(url, { connections: 8 })
  const ask = async ({ kind, platform, sortBy, body }: Search): Promise<void> => {
    const answer = await pool.request({
      method: 'POST',
      path: `/discovery-service/api/profile/${platform}/search?size=20${sortBy ? `&sortBy=${sortBy}` : ''}`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const text = await answer.body.text()
    // Refused while the machine is too busy: sent again as a client would, and the time counts.
    if (answer.statusCode === 503) return sleep(100).then(() => ask({ kind, platform, sortBy, body }))
    if (answer.statusCode !== 200) throw new Error(`${answer.statusCode}: ${text.slice(0, 500)}`)
  }
  try {
    await measure(searches, ask)
    const one = await measure([...searches, ...searches], ask)
    const misspelt = searches.filter(({ kind }) => kind === 'typo')
    const typo = await measure([...misspelt, ...misspelt, ...misspelt], ask)
    return { one, typo, eight: await measureClients(searches, ask, 8) }
  } finally {
    await pool.close()
  }
}

/** One search after the other. @param seconds stops after so many, with what was measured until then. */
export async function measure<Task>(
  tasks: readonly Task[],
  run: (task: Task) => Promise<unknown>,
  seconds = Infinity,
): Promise<Timing> {
  const times: number[] = []
  const started = performance.now()
  for (const task of tasks) {
    const start = performance.now()
    await run(task)
    times.push(performance.now() - start)
    if (performance.now() - started > seconds * 1_000) break
  }
  return summarise(times, performance.now() - started)
}

/** From so many clients at once, each of which asks one after the other, for some seconds. */
export async function measureClients<Task>(
  tasks: readonly Task[],
  ask: (task: Task) => Promise<void>,
  clients: number,
): Promise<Timing> {
  const times: number[] = []
  const started = performance.now()
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let at = client * 25; performance.now() - started < SECONDS * 1_000; at++) {
        const start = performance.now()
        await ask(tasks[at % tasks.length]!)
        times.push(performance.now() - start)
      }
    }),
  )
  return summarise(times, performance.now() - started)
}

function summarise(times: number[], elapsedMs: number): Timing {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number =>
    Number(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1))
  return {
    p50: at(0.5),
    p99: at(0.99),
    perSecond: Number(((times.length / elapsedMs) * 1_000).toFixed(1)),
    searches: times.length,
  }
}
