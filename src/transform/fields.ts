import { userError } from '../core/errors.ts'

/** A YAML mapping. */
export type Fields = Record<string, unknown>

/** A mapping whose every key is known. @throws AppError user, naming `place` and the key that is not. */
export function readFields(value: unknown, place: string, known: readonly string[]): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw userError('TRANSFORM_PROJECT', `${place}: a mapping is expected`)
  }
  const unknown = Object.keys(value).find((key) => !known.includes(key))
  if (unknown !== undefined) throw userError('TRANSFORM_PROJECT', `${place}: ${unknown} is not supported`)
  return value as Fields
}

/** The entries of a list; an absent list has none. */
export function readList(value: unknown, place: string): unknown[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) throw userError('TRANSFORM_PROJECT', `${place}: a list is expected`)
  return value
}

/** A description: folded over lines in YAML, one line here; an absent one is empty. */
export function readText(value: unknown): string {
  return String(value ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}
