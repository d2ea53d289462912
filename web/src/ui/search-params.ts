/** How one search param is read: every value that stands in the address, as text. */
export interface Param<T> {
  /** undefined means that the value is not valid and is dropped. */
  read(values: readonly string[]): T | undefined
}

export type SearchShape = Record<string, Param<unknown>>

/** Every param may be absent; `undefined` covers a raw value of the address that was not valid. */
export type SearchOf<S extends SearchShape> = {
  [K in keyof S]?: (S[K] extends Param<infer T> ? T : never) | undefined
}

export interface DroppedParam {
  name: string
  value: string
}

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
 * Reads an address by its shape. Every key of the shape is in the answer (undefined when absent or bad), so that it also
 * covers a bad raw value where the router merges the two.
 */
export function readSearch<S extends SearchShape>(shape: S, raw: Record<string, unknown>): SearchOf<S> {
  const entries = Object.entries(shape).map(([name, param]) => [name, param.read(textsOf(raw[name]))])
  return Object.fromEntries(entries) as SearchOf<S>
}

/** What of the address could not be used: params with a value that is not valid, and params that this view does not know. */
export function droppedParams(shape: SearchShape, raw: Record<string, unknown>): DroppedParam[] {
  return Object.entries(raw)
    .map(([name, value]) => ({ name, texts: textsOf(value) }))
    .filter(({ name, texts }) => texts.length > 0 && shape[name]?.read(texts) === undefined)
    .map(({ name, texts }) => ({ name, value: texts.join(', ') }))
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
