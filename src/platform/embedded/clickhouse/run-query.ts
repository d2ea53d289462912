import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Session } from 'chdb'
import { asException, raise } from './exception.ts'
import { type OpenBody, readAll, spoolBody } from './read-body.ts'
import type { ClickHouseRequest } from './read-request.ts'
import { quoteString } from './sql-tokens.ts'
import { readStatement } from './statement.ts'

/** Counts for `X-ClickHouse-Summary`. */
export interface QueryCounts {
  readRows: number
  readBytes: number
  writtenRows: number
  writtenBytes: number
}

/** An answer: its bytes piece by piece, and the counts so far. */
export interface QueryRun {
  chunks: AsyncIterable<Uint8Array>
  counts: QueryCounts
}

/** Puts database, settings and parameters of a request in force on a session of its own. */
export async function prepareSession(session: Session, request: ClickHouseRequest): Promise<void> {
  const statements: string[] = []
  if (request.database) statements.push(`USE \`${request.database.replace(/[`\\]/g, '\\$&')}\``)
  const settings = [['log_comment', request.queryId], ...request.settings]
  statements.push(`SET ${settings.map(([name, value]) => `${plainName(name!)} = ${quoteString(value!)}`).join(', ')}`)
  for (const [name, value] of request.params) statements.push(`SET param_${plainName(name)} = ${quoteString(value)}`)
  await session.queryAsync(statements.join('; '))
}

/** Names of settings and parameters are words; anything else would become SQL. */
function plainName(name: string): string {
  if (/^\w+(\.\w+)*$/.test(name)) return name
  throw raise(115, 'UNKNOWN_SETTING', `Unknown setting '${name}'`)
}

/** Runs what the request asks for. Rows of an insert go through a file in `spoolDir`, which the engine parses in parallel. */
export async function runQuery(
  session: Session,
  request: ClickHouseRequest,
  body: OpenBody,
  spoolDir: string,
): Promise<QueryRun> {
  const counts = { readRows: 0, readBytes: 0, writtenRows: 0, writtenBytes: 0 }
  const statement = readStatement(body.read.toString('latin1'))
  if (statement.kind === 'insert') {
    const path = join(spoolDir, randomUUID())
    try {
      const bytes = await spoolBody(body, statement.dataStart, path)
      if (bytes > 0) {
        const sql = `${statement.head} FROM INFILE ${quoteString(path)} ${statement.settings} FORMAT ${statement.format}`
        const result = await session.queryAsync(sql)
        counts.writtenRows = counts.readRows = result.rowsRead
        counts.writtenBytes = counts.readBytes = result.bytesRead
      }
    } finally {
      await rm(path, { force: true })
    }
    return { chunks: none(), counts }
  }
  const whole = body.ended ? statement : readStatement((await readAll(body)).toString('latin1'))
  const sql = whole.kind === 'plain' ? whole.sql : ''
  if (!statement.streams) {
    const result = await session.queryAsync(sql, { format: request.defaultFormat })
    counts.readRows = result.rowsRead
    counts.readBytes = result.bytesRead
    return { chunks: one(result.bytes()), counts }
  }
  return { chunks: streamed(session, sql, request.defaultFormat, counts), counts }
}

async function* streamed(
  session: Session,
  sql: string,
  format: string,
  counts: QueryCounts,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of session.queryStream(sql, { format })) {
      counts.readRows += chunk.numRows
      counts.readBytes += chunk.numBytes
      if (chunk.numBytes > 0) yield chunk.raw()
    }
  } catch (error) {
    throw asException(error)
  }
}

async function* none(): AsyncGenerator<Uint8Array> {}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes
}
