import { STATUS_CODES } from 'node:http'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AppError, describeError } from '../../core/errors.ts'
import { isPostgresUnavailable } from '../../platform/postgres/unavailable.ts'
import { type PlacedError, PROBLEMS } from '../problem.ts'
import { describeValidation } from './describe-validation.ts'

const RETRY_AFTER_SECONDS = 5
/** Letters of a request's address that an answer repeats: an address may be as long as headers may. */
const LONGEST_ECHO = 500
const STATUS_OF_KIND = { user: 400, transient: 503, bug: 500 } as const

interface Problem {
  code: string
  status: number
  detail: string
  errors?: readonly PlacedError[]
  retryAfterSeconds?: number | undefined
}

/** Every error leaves as an RFC 9457 problem; what is ours to mend is told by its request id alone and stands in the log. */
export function registerProblems(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError | AppError | Error>(answerWithProblem)
}

/** Answers an error; also for those that Fastify meets before any route, such as a broken address. */
export function answerWithProblem(
  error: FastifyError | AppError | Error,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const problem = problemOf(error)
  const line = { code: problem.code, cause: describeError(error) }
  if (problem.status === 500) request.log.error({ ...line, stack: error.stack }, 'request failed')
  else if (problem.status > 500) request.log.warn(line, 'request failed')
  sendProblem(request, reply, problem)
}

/** Answers with a problem. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): void {
  const title = PROBLEMS[problem.code]?.title ?? STATUS_CODES[problem.status] ?? 'Problem'
  if (problem.retryAfterSeconds !== undefined) reply.header('retry-after', problem.retryAfterSeconds)
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer realm="creatorscope"')
  if (problem.status === 503 && !reply.hasHeader('retry-after')) reply.header('retry-after', RETRY_AFTER_SECONDS)
  reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .header('x-request-id', request.id)
    .type('application/problem+json')
    .serializer((body: unknown) => JSON.stringify(body))
    .send({
      type: `urn:creatorscope:problem:${problem.code}`,
      title,
      status: problem.status,
      detail: problem.detail,
      code: problem.code,
      instance: request.url.split('?', 1)[0]?.slice(0, LONGEST_ECHO),
      errors: problem.errors ?? [],
      requestId: request.id,
    })
}

function problemOf(error: FastifyError | AppError | Error): Problem {
  if (error instanceof AppError) return problemOfAppError(error)
  if ('validation' in error && error.validation) {
    const errors = describeValidation(error.validation, error.validationContext ?? 'body')
    const detail = errors.map(({ place, message }) => `${place} ${message}`).join('; ')
    return { code: 'INVALID_REQUEST', status: 400, detail, errors }
  }
  if (isPostgresUnavailable(error))
    return { code: 'DATABASE_UNAVAILABLE', status: 503, detail: 'The database does not answer now; try again soon.' }
  // Fastify's own refusals: broken JSON, a body too large, a type that nobody reads.
  if ('statusCode' in error && error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return {
      code: error.code,
      status: error.statusCode,
      detail: error.message.slice(0, LONGEST_ECHO),
      errors: placed(error.statusCode, error),
    }
  return internal
}

/** What is wrong with an `Idempotency-Key`. */
const KEY_CODES = new Set(['IDEMPOTENCY_KEY_REUSED', 'REQUEST_RUNNING'])

/** The place of what is refused before a schema is asked, by its status: the message does not name it. */
function placed(status: number, error: Error): PlacedError[] {
  const message = error.message.slice(0, LONGEST_ECHO)
  if (status === 415) return [{ place: 'content-type', message }]
  if (status === 414 || ('code' in error && error.code === 'FST_ERR_BAD_URL')) return [{ place: 'path', message }]
  if ('code' in error && KEY_CODES.has(String(error.code))) return [{ place: 'idempotency-key', message }]
  return status === 400 || status === 413 ? [{ place: 'body', message }] : []
}

function problemOfAppError(error: AppError): Problem {
  const status = PROBLEMS[error.code]?.status ?? STATUS_OF_KIND[error.kind]
  if (status === 500) return internal
  const errors = error.details.errors as readonly PlacedError[] | undefined
  const retryAfterSeconds = error.details.retryAfterSeconds as number | undefined
  return { code: error.code, status, detail: error.message, errors: errors ?? placed(status, error), retryAfterSeconds }
}

const internal: Problem = {
  code: 'INTERNAL',
  status: 500,
  detail: 'Something is wrong on our side; the log names it under this request id.',
}
