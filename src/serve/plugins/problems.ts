import { STATUS_CODES } from 'node:http'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AppError, describeError } from '../../core/errors.ts'
import { isPostgresUnavailable } from '../../platform/postgres/unavailable.ts'
import { type PlacedError, PROBLEMS } from '../problem.ts'
import { describeValidation } from './describe-validation.ts'

const RETRY_AFTER_SECONDS = 5
const STATUS_OF_KIND = { user: 400, transient: 503, bug: 500 } as const

interface Problem {
  code: string
  status: number
  detail: string
  errors?: readonly PlacedError[]
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
      instance: request.url.split('?', 1)[0],
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
    return { code: error.code, status: error.statusCode, detail: error.message }
  return internal
}

function problemOfAppError(error: AppError): Problem {
  const status = PROBLEMS[error.code]?.status ?? STATUS_OF_KIND[error.kind]
  if (status === 500) return internal
  const errors = error.details.errors as readonly PlacedError[] | undefined
  return { code: error.code, status, detail: error.message, ...(errors ? { errors } : {}) }
}

const internal: Problem = {
  code: 'INTERNAL',
  status: 500,
  detail: 'Something is wrong on our side; the log names it under this request id.',
}
