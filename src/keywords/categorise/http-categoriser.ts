import {
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  isBrokenCircuitError,
  retry,
  wrap,
} from 'cockatiel'
import Type, { type Static } from 'typebox'
import Value from 'typebox/value'
import { AppError, describeError, userError } from '../../core/errors.ts'
import type { CategorisablePost, Categoriser } from './categoriser.ts'

export interface HttpCategoriserOptions {
  url: string
  /** Stands beside the scores. */
  model: string
  /** For one answer, in milliseconds. */
  timeoutMs: number
  /** Posts in one request. */
  batch: number
  /** Tries of one request. */
  attempts: number
  /** How long a service that failed `failures` times in a row is left alone, in milliseconds. */
  restMs?: number
  failures?: number
}

const Answer = Type.Object({
  outputs: Type.Array(
    Type.Array(
      Type.Object({ category: Type.String({ minLength: 1 }), score: Type.Number({ minimum: 0, maximum: 1 }) }),
    ),
  ),
})

/**
 * Asks a service, as Ray Serve deploys one: `POST url` with `{"inputs": [{platform, title, caption, tags}, …]}` answers
 * `{"outputs": [[{category, score}, …], …]}`, a list for each input in its order. A try that failed for a passing reason
 * (no answer in time, 408, 429, 5xx) is repeated; a service that keeps failing is left alone for a while.
 */
export function httpCategoriser(options: HttpCategoriserOptions): Categoriser {
  const { model, batch, attempts, restMs = 30_000, failures = 5 } = options
  const passing = handleWhen((error) => error instanceof AppError && error.kind === 'transient')
  const breaker = circuitBreaker(passing, { halfOpenAfter: restMs, breaker: new ConsecutiveBreaker(failures) })
  const policy = wrap(
    retry(passing, {
      maxAttempts: attempts - 1,
      backoff: new ExponentialBackoff({ initialDelay: 200, maxDelay: 5_000 }),
    }),
    breaker,
  )
  return {
    model,
    async categorise(posts, signal) {
      const scores: Static<typeof Answer>['outputs'] = []
      for (let from = 0; from < posts.length; from += batch) {
        const part = posts.slice(from, from + batch)
        const given = await policy
          .execute(() => ask(part, options, signal), signal)
          .catch((error: unknown) => {
            if (!isBrokenCircuitError(error)) throw error
            throw new AppError(
              'CATEGORISER_AWAY',
              'transient',
              `${options.url} keeps failing and is left alone for now`,
            )
          })
        scores.push(...given)
      }
      return scores.map((list) => list.toSorted((a, b) => b.score - a.score))
    },
  }
}

async function ask(
  posts: readonly CategorisablePost[],
  { url, timeoutMs }: HttpCategoriserOptions,
  signal: AbortSignal | undefined,
): Promise<Static<typeof Answer>['outputs']> {
  const inputs = posts.map(({ platform, title, caption, tags }) => ({ platform, title, caption, tags }))
  const limit = AbortSignal.timeout(timeoutMs)
  let status: number
  let body: string
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ inputs }),
      redirect: 'error',
      signal: signal ? AbortSignal.any([limit, signal]) : limit,
    })
    status = answer.status
    body = await answer.text()
  } catch (error) {
    signal?.throwIfAborted()
    const why = limit.aborted ? `no answer within ${timeoutMs} ms` : describeError(error)
    throw new AppError('CATEGORISER_FAILED', 'transient', `${url}: ${why}`, { cause: error })
  }
  if (status === 408 || status === 429 || status >= 500)
    throw new AppError('CATEGORISER_FAILED', 'transient', `${url} answered ${status}`)
  if (status !== 200) throw userError('CATEGORISER_REFUSED', `${url} answered ${status}: ${body.slice(0, 200)}`)
  const answer = parse(body)
  if (!Value.Check(Answer, answer) || answer.outputs.length !== posts.length)
    throw userError(
      'CATEGORISER_REFUSED',
      `${url} did not answer {"outputs": …} with a list of categories and scores for each of ${posts.length} inputs: ${body.slice(0, 200)}`,
    )
  return answer.outputs
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
