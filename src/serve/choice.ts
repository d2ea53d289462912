import { Type } from 'typebox'

/** The schema of one of a few texts. Unlike `Type.Enum` it says that they are texts, which documents and clients show. */
export function Choice<const Value extends string>(values: readonly Value[], options: Record<string, unknown> = {}) {
  return Type.Unsafe<Value>({ type: 'string', enum: [...values], ...options })
}
