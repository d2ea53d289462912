/**
 * Who can mend an error, and so what becomes of it:
 * - `user`: the input is wrong; HTTP 4xx, exit code 1, never retried, logged at info.
 * - `transient`: the world is wrong for now; HTTP 503, retried, logged at warn.
 * - `bug`: we are wrong; HTTP 500, never retried, logged at error.
 */
export type ErrorKind = 'user' | 'transient' | 'bug'

/** The one error class of the product. `code` is stable and documented; `message` is one readable line; `details` names the place. */
export class AppError extends Error {
  readonly code: string
  readonly kind: ErrorKind
  readonly details: Record<string, unknown>

  constructor(
    code: string,
    kind: ErrorKind,
    message: string,
    options: { details?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.kind = kind
    this.details = options.details ?? {}
  }
}

/** Input that the caller can mend. `details` should name the place: a field, a file and line, a setting. */
export function userError(code: string, message: string, details: Record<string, unknown> = {}): AppError {
  return new AppError(code, 'user', message, { details })
}

/** One readable line for any thrown value, causes included, with no stack. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  // Node's connection errors often carry an empty message and the truth in `errors`.
  const own =
    error.message || (error instanceof AggregateError ? error.errors.map(describeError).join('; ') : error.name)
  return error.cause === undefined ? own : `${own}: ${describeError(error.cause)}`
}
