import createClient from 'openapi-fetch'
import { ApiProblem, problemOf } from './problem.ts'
import type { paths } from './schema.gen.ts'

/** The typed client of the Discovery API, on the origin that served the page. */
export const api = createClient<paths>({ baseUrl: window.location.origin })

/**
 * The body of a successful answer.
 * @throws ApiProblem for every other answer, and when no answer came; an abort is passed through as it is.
 */
export async function bodyOf<T>(request: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await request.catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new ApiProblem(0, 'NO_ANSWER', 'The server could not be reached.', null)
  })
  if (data === undefined) throw problemOf(response, error)
  return data
}

/**
 * Waits for an answer that has no body.
 * @throws ApiProblem as {@link bodyOf}.
 */
export async function done(request: Promise<{ error?: unknown; response: Response }>): Promise<void> {
  const none = request.then(({ error, response }) => ({ data: response.ok ? true : undefined, error, response }))
  await bodyOf(none)
}
