import { createHash, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { AppError, describeError, userError } from '../../core/errors.ts'
import type { Pool } from '../../platform/postgres/pool.ts'
import { answerOnce } from '../plugins/idempotency/answer-once.ts'
import { invalidRequest, problemResponses } from '../problem.ts'
import type { IngestDoor, IngestResult } from './ingest-door.ts'
import { IngestAnswer, IngestHeaders, IngestParams, ndjsonBody } from './ingestion.schema.ts'

/** Only types that a page of another origin cannot send without asking first. */
const NDJSON_TYPES = ['application/x-ndjson', 'application/ndjson', 'application/jsonl', 'application/x-jsonlines']

/** `POST /ingest-service/api/{kind}`: records into the raw store, streamed. */
export const ingestionRoute: FastifyPluginAsyncTypebox<{ pool: Pool; door: IngestDoor }> = async (
  app,
  { pool, door },
) => {
  app.addSchema(IngestAnswer)
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(NDJSON_TYPES, (_request, payload, done) => done(null, payload))
  app.addContentTypeParser('*', (request, _payload, done) => {
    const type = request.headers['content-type']
    done(userError('UNSUPPORTED_MEDIA_TYPE', `Content-Type ${type} is not taken here; send ${NDJSON_TYPES[0]}.`))
  })
  app.post('/:kind', {
    config: { operator: true },
    schema: {
      tags: ['ingestion'],
      operationId: 'ingestRecords',
      summary: 'Take records in',
      description:
        'The body is streamed, so its size has no limit; a line may have 16 MiB. Good records land although others are bad: those go to quarantine, with line, column and reason. The same records sent twice are kept once.',
      params: IngestParams,
      headers: IngestHeaders,
      body: ndjsonBody,
      response: { 200: IngestAnswer, ...problemResponses(400, 409, 415, 422, 503) },
    },
    handler: async (request, reply) => {
      if (!(request.body instanceof Readable))
        throw invalidRequest([{ place: '/', message: 'must hold NDJSON, with Content-Type: application/x-ndjson' }])
      const { kind } = request.params
      const body = readBody(request.body)
      const key = request.headers['idempotency-key']
      if (key === undefined) return assertSomeLanded(await door(kind, body, randomUUID()))
      const named = { tenantId: request.tenant, scope: `ingest/${kind}`, key }
      const id = uuidOf(`${named.tenantId}/${named.scope}`, key)
      const { answer, replayed } = await answerOnce(pool, named, body, (bytes) => door(kind, bytes, id))
      if (replayed) reply.header('idempotent-replayed', 'true')
      return assertSomeLanded(answer)
    },
  })
}

/** @throws AppError `BODY_CUT_SHORT` when the caller goes away, or the packed bytes are damaged. */
async function* readBody(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let bytes = 0
  try {
    for await (const chunk of body) {
      bytes += chunk.length
      yield chunk
    }
  } catch (error) {
    throw new AppError('BODY_CUT_SHORT', 'user', `The body broke off after ${bytes} bytes: ${describeError(error)}`, {
      cause: error,
    })
  }
}

/** @throws AppError `NO_RECORD_LANDED` that names the first ten places. */
function assertSomeLanded(result: IngestResult): IngestResult {
  if (result.landed > 0 || result.quarantined === 0) return result
  const { quarantined, quarantineId, problems } = result
  throw new AppError(
    'NO_RECORD_LANDED',
    'user',
    `None of ${quarantined} records could be taken; they are in quarantine as ${quarantineId}.`,
    {
      details: {
        errors: problems.map(({ line, column, reason }) => ({
          place: column === null ? `line ${line}` : `line ${line}, ${column}`,
          message: reason,
        })),
      },
    },
  )
}

/** The same UUID for the same key, so that a request that is sent again has its place in quarantine again. */
function uuidOf(scope: string, key: string): string {
  const hex = createHash('sha256').update(`${scope}\n${key}`).digest('hex')
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
