import { createHash } from 'node:crypto'
import { AppError, describeError } from '../../core/errors.ts'
import { readReportRequest } from '../../core/keyword-reports/check-report-request.ts'
import type { ReportRequest } from '../../core/keyword-reports/report-request.ts'
import { DEFAULT_TENANT, TENANT_PATTERN } from '../../core/tenant.ts'
import type { Broker, Message, Verdict } from '../../platform/amqp/broker.ts'

/** A report that a message asks for. */
export interface RequestedReport {
  /** The message's own job id, or one that its message id makes, so that a message that comes twice asks once. */
  id: string
  tenantId: string
  request: ReportRequest
}

export interface ReceiveOptions {
  broker: Broker
  /** Messages under work at once. */
  prefetch: number
  /** Makes the report unless one of its id is there; throws when that may work later. */
  accept: (report: RequestedReport) => Promise<unknown>
}

/** Reads requests for reports: the body of `POST /keyword-service/api/reports` as JSON, with a `jobId` (a UUID) or a message id;
 * whose it is says the header `x-bb-partner-id`. */
export function receiveRequests({ broker, prefetch, accept }: ReceiveOptions): void {
  const subscription = {
    exchange: 'beat.dx',
    routingKey: 'keyword_collection_rk',
    queue: 'keyword_collection_q',
    deadLetters: 'keyword_collection_dlq',
    prefetch,
  }
  broker.subscribe(subscription, async (message): Promise<Verdict> => {
    let report: RequestedReport
    try {
      report = readMessage(message)
      await accept(report)
    } catch (error) {
      if (error instanceof AppError && error.kind === 'user') return { reject: describeError(error) }
      throw error
    }
    return 'done'
  })
}

/** @throws AppError (user) that says why the message is no request. */
function readMessage({ body, messageId, headers }: Message): RequestedReport {
  const content = parse(body)
  const { jobId, ...request } = content
  const tenant = headers['x-bb-partner-id'] ?? DEFAULT_TENANT
  if (typeof tenant !== 'string' || !TENANT.test(tenant))
    throw refusal(`the header x-bb-partner-id must match ${TENANT_PATTERN}`)
  if (jobId !== undefined && !(typeof jobId === 'string' && UUID.test(jobId))) throw refusal('/jobId must be a UUID')
  if (jobId === undefined && !messageId)
    throw refusal('it has neither a jobId nor a message id, so that a copy of it could not be told')
  return {
    id: jobId?.toLowerCase() ?? toUuid(`${tenant}\n${messageId}`),
    tenantId: tenant,
    request: readReportRequest(request),
  }
}

const TENANT = new RegExp(TENANT_PATTERN)
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const UTF8 = new TextDecoder('utf-8', { fatal: true })

function parse(body: Buffer): { jobId?: unknown } {
  let content: unknown
  try {
    content = JSON.parse(UTF8.decode(body))
  } catch (error) {
    throw refusal(`it is no JSON in UTF-8: ${describeError(error)}`)
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) throw refusal('it is no JSON object')
  return content
}

function refusal(reason: string): AppError {
  return new AppError('INVALID_MESSAGE', 'user', reason)
}

/** A UUID of version 8 (RFC 9562): custom, here from a hash. */
function toUuid(name: string): string {
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
