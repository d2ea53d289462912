import { Type } from 'typebox'

/** A text of one line that a person writes: neither empty nor only spaces, without control characters and half letters. */
export function LineOf(maxLength: number, options: Record<string, unknown> = {}) {
  const pattern = '^(?=.*\\S)[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]+$'
  return Type.String({ minLength: 1, maxLength, pattern, ...options })
}

/** A text of any number of lines, or none, as a person writes notes. */
export function NotesOf(maxLength: number, options: Record<string, unknown> = {}) {
  return Type.String({
    maxLength,
    pattern: '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f\\ud800-\\udfff]*$',
    ...options,
  })
}
