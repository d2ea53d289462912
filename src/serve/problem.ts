import { type TSchema, Type } from 'typebox'
import { AppError } from '../core/errors.ts'

/** A place in the request and what is wrong there. */
export interface PlacedError {
  /** `/filters/0/value` in the body, `line 3, followers` in NDJSON, `?size` in the query, `{platform}` in the path. */
  place: string
  message: string
}

/** A request that the caller can mend, with every place that is wrong. The answer is 400, or the status that the code has in `PROBLEMS`. */
export function invalidRequest(errors: readonly PlacedError[], code = 'INVALID_REQUEST'): AppError {
  const message = errors.map(({ place, message }) => `${place} ${message}`).join('; ')
  return new AppError(code, 'user', message, { details: { errors } })
}

/** A caller who does not prove who he is. */
export function unauthenticated(code: string, message: string): AppError {
  return invalid(code, 'authorization', message)
}

/** A caller who may not do this. @param place of the request that says so. */
export function forbidden(code: string, place: string, message: string): AppError {
  return invalid(code, place, message)
}

function invalid(code: string, place: string, message: string): AppError {
  return new AppError(code, 'user', message, { details: { errors: [{ place, message }] } })
}

/** HTTP status and title of every problem that has its own code. */
export const PROBLEMS: Record<string, { status: number; title: string }> = {
  INVALID_REQUEST: { status: 400, title: 'The request is not valid' },
  NOT_HTTP: { status: 400, title: 'This is no HTTP request' },
  NOT_NDJSON: { status: 400, title: 'The body is not NDJSON' },
  BODY_CUT_SHORT: { status: 400, title: 'The body broke off' },
  INVALID_CURSOR: { status: 400, title: 'The cursor does not belong to this search' },
  UNAUTHENTICATED: { status: 401, title: 'A key or a session is needed' },
  KEY_REFUSED: { status: 401, title: 'The key is refused' },
  SESSION_ENDED: { status: 401, title: 'The session has ended' },
  SCOPE_MISSING: { status: 403, title: 'The key is not for this' },
  OPERATOR_ONLY: { status: 403, title: 'This is for the operator' },
  FEATURE_NOT_IN_PLAN: { status: 403, title: 'The plan does not hold this' },
  COLLECTION_LIMIT_REACHED: { status: 403, title: 'The plan holds no further collection' },
  TENANT_MISMATCH: { status: 403, title: 'The key is of another tenant' },
  CROSS_SITE: { status: 403, title: 'The request came from another site' },
  NOT_LOCAL: { status: 403, title: 'This is for the machine itself' },
  RESULT_DEPTH_EXCEEDED: { status: 403, title: 'The plan does not reach so deep' },
  TENANT_NOT_FOUND: { status: 404, title: 'There is no such tenant' },
  KEY_NOT_FOUND: { status: 404, title: 'There is no such key' },
  PROFILE_NOT_FOUND: { status: 404, title: 'There is no such profile' },
  LIST_NOT_FOUND: { status: 404, title: 'There is no such collection or campaign' },
  COLLECTION_NOT_FOUND: { status: 404, title: 'There is no such collection' },
  CREATOR_NOT_IN_COLLECTION: { status: 404, title: 'The collection does not hold the creator' },
  SHARE_NOT_FOUND: { status: 404, title: 'There is no such link' },
  SAVED_SEARCH_NOT_FOUND: { status: 404, title: 'There is no such saved search' },
  ASSET_NOT_FOUND: { status: 404, title: 'There is no such asset' },
  MODEL_NOT_FOUND: { status: 404, title: 'There is no such model' },
  VERSION_NOT_FOUND: { status: 404, title: 'There is no such version' },
  BOARD_NOT_FOUND: { status: 404, title: 'There is no board of that month' },
  NO_SUCH_SCHEDULE: { status: 404, title: 'There is no such schedule' },
  NO_SUCH_RUN: { status: 404, title: 'There is no such run' },
  REPORT_NOT_FOUND: { status: 404, title: 'There is no such report' },
  CAMPAIGN_NOT_FOUND: { status: 404, title: 'There is no such campaign' },
  CAMPAIGN_CREATOR_NOT_FOUND: { status: 404, title: 'The campaign has no such creator' },
  CAMPAIGN_POST_NOT_FOUND: { status: 404, title: 'The campaign has no such post' },
  ROUTE_NOT_FOUND: { status: 404, title: 'There is nothing at this address' },
  REQUEST_TOO_SLOW: { status: 408, title: 'The request took too long to arrive' },
  REQUEST_RUNNING: { status: 409, title: 'The request with this key is still running' },
  RUN_NOT_FAILED: { status: 409, title: 'The run did not fail' },
  VERSION_NOT_SERVED: { status: 409, title: 'The version is not served' },
  NOTHING_TO_ROLL_BACK_TO: { status: 409, title: 'No earlier version is kept' },
  PUBLISH_RUNNING: { status: 409, title: 'Another publish is running' },
  BRIEF_INCOMPLETE: { status: 409, title: 'The brief lacks what this needs' },
  CAMPAIGN_FULL: { status: 409, title: 'There is no room for more' },
  ACCESS_IS_OPEN: { status: 409, title: 'Nobody has to sign in' },
  TENANT_EXISTS: { status: 409, title: 'There is such a tenant already' },
  KEY_ENDED: { status: 409, title: 'The key has ended' },
  REPORT_NOT_DONE: { status: 409, title: 'The report has no results' },
  COLLECTION_FULL: { status: 409, title: 'The collection would hold too many creators' },
  TOO_MANY_SAVED_SEARCHES: { status: 409, title: 'There are too many saved searches' },
  CURSOR_EXPIRED: { status: 410, title: 'The data set of the cursor is no longer served' },
  RANGE_NOT_SATISFIABLE: { status: 416, title: 'The object has no such range' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, title: 'The body is of a type that is not taken here' },
  NO_RECORD_LANDED: { status: 422, title: 'No record could be taken' },
  IDEMPOTENCY_KEY_REUSED: { status: 422, title: 'The key belongs to another request' },
  REQUEST_LIMIT_REACHED: { status: 429, title: 'The requests of this minute are used' },
  MONTH_LIMIT_REACHED: { status: 429, title: 'What the plan holds for this month is used' },
  TOO_MANY_ATTEMPTS: { status: 429, title: 'Too many wrong keys' },
  RATE_LIMITED: { status: 429, title: 'Too many requests' },
  HEADERS_TOO_LARGE: { status: 431, title: 'Address and headers are too long' },
  INTERNAL: { status: 500, title: 'The server failed' },
  NO_DATASET: { status: 503, title: 'No data set is published yet' },
  DATASET_CHANGED: { status: 503, title: 'The data set changed during the search' },
  DATABASE_UNAVAILABLE: { status: 503, title: 'The database does not answer' },
  CLICKHOUSE_UNAVAILABLE: { status: 503, title: 'The raw store does not answer' },
  OBJECT_STORE_UNAVAILABLE: { status: 503, title: 'The object store does not answer' },
  OVERLOADED: { status: 503, title: 'The server is overloaded' },
}

const Problem = Type.Object(
  {
    type: Type.String({ examples: ['urn:creatorscope:problem:INVALID_REQUEST'] }),
    title: Type.String(),
    status: Type.Integer({ examples: [400] }),
    detail: Type.String({ description: 'What happened and what to do, in one sentence.' }),
    code: Type.String({ description: 'Stable name of the problem.', examples: ['INVALID_REQUEST'] }),
    instance: Type.String({ description: 'Path of the request.' }),
    errors: Type.Array(
      Type.Object({
        place: Type.String({
          description:
            '`/filters/0/value` in the body, `line 3, followers` in NDJSON, `?size` in the query, `{platform}` in the path.',
        }),
        message: Type.String(),
      }),
      { description: 'Each place of the request that is wrong; empty when the problem lies elsewhere.' },
    ),
    requestId: Type.String({ description: 'Also in the header `x-request-id` and in every line of the log.' }),
  },
  { $id: 'Problem', description: 'RFC 9457 problem.' },
)

/** Schemas that answers refer to by name; added to the app once. */
export const sharedSchemas: TSchema[] = [Problem]

/** The problem answers of a route, by status, for its OpenAPI responses. */
export function problemResponses<Status extends number>(...statuses: Status[]): Record<Status, TSchema> {
  const entries = [...statuses, 429, 431, 500].map((status) => {
    const titles = Object.values(PROBLEMS).filter((problem) => problem.status === status)
    const description = `${titles.map(({ title }) => title).join('; or ')}.`
    return [status, { description, content: { 'application/problem+json': { schema: Type.Ref('Problem#') } } }]
  })
  return Object.fromEntries(entries)
}
