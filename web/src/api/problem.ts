/** An answer of the API that is no success, or no answer at all (`status` 0). */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly requestId: string | null

  constructor(status: number, code: string, message: string, requestId: string | null) {
    super(message)
    this.name = 'ApiProblem'
    this.status = status
    this.code = code
    this.requestId = requestId
  }

  /** Nothing is published yet; the server says so until the first data set stands. */
  get isPreparing(): boolean {
    return this.status === 503 && this.code === 'NO_DATASET'
  }

  get isNotFound(): boolean {
    return this.status === 404
  }
}

/** Makes an {@link ApiProblem} of a problem body (RFC 9457), or of whatever stood in its place (a proxy's HTML page). */
export function problemOf(response: Response, body: unknown): ApiProblem {
  const fields = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  const text = (name: string): string | null => (typeof fields[name] === 'string' ? fields[name] : null)
  const message = text('detail') ?? text('title') ?? `The server answered ${response.status}.`
  return new ApiProblem(
    response.status,
    text('code') ?? 'UNKNOWN',
    message,
    text('requestId') ?? response.headers.get('x-request-id'),
  )
}
