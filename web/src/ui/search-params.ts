/** More would only make the notice unreadable. */
const MAX_IGNORED = 10

/** How one search param is read: every value that stands in the address, as text. */
export interface Param<T> {
  /** undefined means that the value is not valid and is dropped. */
  read(values: readonly string[]): T | undefined
}

export type SearchShape = Record<string, Param<unknown>>

/** Every param may be absent. `ignored` lists what of an address could not be used, as `name=value`. */
export type SearchOf<S extends SearchShape> = {
  [K in keyof S]?: (S[K] extends Param<infer T> ? T : never) | undefined
} & { ignored?: string[] | undefined }

export function textParam(maxLength: number): Param<string> {
  return {
    read: ([value]) => {
      const text = value?.trim()
      return text && text.length <= maxLength ? text : undefined
    },
  }
}

export function numberParam(bounds: { min?: number; max?: number; integer?: boolean } = {}): Param<number> {
  return {
    read: ([value]) => {
      const number = value?.trim() ? Number(value) : Number.NaN
      if (!Number.isFinite(number) || (bounds.integer && !Number.isInteger(number))) return undefined
      return number >= (bounds.min ?? -Infinity) && number <= (bounds.max ?? Infinity) ? number : undefined
    },
  }
}

export function choiceParam<const T extends string>(choices: readonly T[]): Param<T> {
  return { read: ([value]) => choices.find((choice) => choice === value) }
}

/** Present and `true`, or absent. */
export const flagParam: Param<true> = { read: ([value]) => (value === 'true' ? true : undefined) }

/** A set of texts, in the order of the address, without doubles. */
export function listParam(limit: { items: number; length: number }): Param<string[]> {
  return {
    read: (values) => {
      const items = [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))]
      const valid =
        items.length > 0 && items.length <= limit.items && items.every((item) => item.length <= limit.length)
      return valid ? items : undefined
    },
  }
}

/**
 * Reads an address by its shape. What is not valid, or not known to this view, is left out and listed in `ignored`, so
 * that the page can say so instead of breaking or keeping silent.
 */
export function readSearch<S extends SearchShape>(shape: S, raw: Record<string, unknown>): SearchOf<S> {
  const search: Record<string, unknown> = {}
  const told = new Set(textsOf(raw.ignored))
  for (const [name, value] of Object.entries(raw)) {
    const texts = textsOf(value)
    if (name === 'ignored' || texts.length === 0) continue
    // Own keys only: `?constructor=1` must not find Object's.
    const read = Object.hasOwn(shape, name) ? shape[name]?.read(texts) : undefined
    if (read !== undefined) search[name] = read
    else for (const text of texts) told.add(`${name}=${text}`)
  }
  const ignored = [...told].slice(0, MAX_IGNORED)
  return { ...search, ...(ignored.length > 0 ? { ignored } : {}) } as SearchOf<S>
}

/** `?a=1&b=x&b=y` as `{a: '1', b: ['x', 'y']}`: repeated keys are sets, everything is text until its param reads it. */
export function parseSearchString(text: string): Record<string, string | string[]> {
  const params = new URLSearchParams(text)
  return Object.fromEntries(
    [...new Set(params.keys())].map((name) => {
      const values = params.getAll(name)
      return [name, values.length === 1 ? values[0]! : values]
    }),
  )
}

/** The reverse of {@link parseSearchString}; absent values leave no trace in the address. */
export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) for (const text of textsOf(value)) params.append(name, text)
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}

function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf)
  return value === undefined || value === null ? [] : [String(value)]
}
