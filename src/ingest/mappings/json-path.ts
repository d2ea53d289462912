/** A step into a JSON value: a key, a position, every element of an array, or every value of an object. */
export type PathStep = { key: string } | { at: number } | { every: 'element' | 'value' }

const STEP = /(?:(?<!^)\.|^)(\*|[^.[\]]+)|\[(\d*)\]/gy

/** The steps of a path such as `items[].snippet.title` or `edges[0].node`; undefined where it is not well formed. */
export function parsePath(path: string): PathStep[] | undefined {
  const steps: PathStep[] = []
  STEP.lastIndex = 0
  while (STEP.lastIndex < path.length) {
    const match = STEP.exec(path)
    if (!match) return undefined
    const [, key, at] = match
    if (key !== undefined) steps.push(key === '*' ? { every: 'value' } : { key })
    else steps.push(at === '' ? { every: 'element' } : { at: Number(at) })
  }
  return steps
}

/** Reads a path: the value, or undefined; a path with `[]` or `*` gives the list of what it finds. */
export function compilePath(steps: readonly PathStep[]): (value: unknown) => unknown {
  const [only] = steps
  if (steps.length === 1 && only && 'key' in only) {
    const { key } = only
    return (value) => (isObject(value) && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined)
  }
  const many = steps.some((step) => 'every' in step)
  return (value) => {
    const found = walk(value, steps, 0)
    return many ? (found.length > 0 ? found : undefined) : found[0]
  }
}

function walk(value: unknown, steps: readonly PathStep[], depth: number): unknown[] {
  const step = steps[depth]
  if (!step) return value === undefined ? [] : [value]
  if (!isObject(value)) return []
  if ('key' in step) return Object.hasOwn(value, step.key) ? walk(Reflect.get(value, step.key), steps, depth + 1) : []
  if ('every' in step) {
    const inner = step.every === 'value' ? Object.values(value) : Array.isArray(value) ? value : []
    return inner.flatMap((item) => walk(item, steps, depth + 1))
  }
  return Array.isArray(value) ? walk(value[step.at], steps, depth + 1) : []
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
