import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { raise } from './exception.ts'
import { type OpenBody, openBody, readAll, spoolRows } from './read-body.ts'
import type { ClickHouseRequest } from './read-request.ts'
import { fileAccessCheck } from './refuse-file-access.ts'
import { quoteString, sqlTokens } from './sql-tokens.ts'
import { type DataInsert, readStatement } from './statement.ts'

/** What will be run: SQL for the engine, and the file of rows that goes with it. */
export interface Plan {
  sql: string
  format: string
  kind: 'insert' | 'select' | 'other'
  /** Begins with this word. */
  verb: string
  spoolFile: string | undefined
  /** An insert of nothing succeeds without being run. */
  empty: boolean
}

/** A GET must change nothing, as with ClickHouse, so that a link or a picture's address cannot drop a table. */
const READING_VERBS = new Set('SELECT WITH FROM ( SHOW DESCRIBE DESC EXPLAIN EXISTS CHECK USE SET VALUES'.split(' '))
const SELECTING_VERBS = new Set('SELECT WITH FROM ('.split(' '))

/** Reads a request to its end and makes it runnable; rows are on disk then, in `spoolDir`. @throws ClickHouseException */
export async function planRequest(
  request: ClickHouseRequest,
  method: string,
  stream: Readable,
  spoolDir: string,
): Promise<Plan> {
  const body = await openBody(stream, request.query)
  let statement = readStatement(body.read.toString('latin1'))
  if (statement.kind === 'plain' && !body.ended) statement = readStatement((await readAll(body)).toString('latin1'))
  const verb = statement.kind === 'insert' ? 'INSERT' : statement.verb
  if (method === 'GET' && !READING_VERBS.has(verb))
    throw raise(
      164,
      'READONLY',
      'Cannot execute query in readonly mode. For queries over HTTP, method GET implies readonly. You should use method POST for modifying queries.',
    )
  if (statement.kind === 'insert') return planInsert(statement, body, join(spoolDir, randomUUID()))
  const kind = SELECTING_VERBS.has(verb) ? 'select' : 'other'
  const format = statement.format ?? request.defaultFormat
  return { sql: statement.sql, format, kind, verb, spoolFile: undefined, empty: false }
}

async function planInsert(insert: DataInsert, body: OpenBody, spoolFile: string): Promise<Plan> {
  const bytes = await spoolRows(body, insert.dataStart, spoolFile)
  const settings = insert.format.toUpperCase() === 'VALUES' ? valuesSettings(insert, body) : insert.settings
  return {
    sql: `${insert.head} FROM INFILE ${quoteString(spoolFile)} ${settings} FORMAT ${insert.format}`,
    format: insert.format,
    kind: 'insert',
    verb: 'INSERT',
    spoolFile,
    empty: bytes === 0,
  }
}

/** VALUES may hold expressions, and so reach files: those that were read whole are checked, in longer ones only literals are taken. */
function valuesSettings(insert: DataInsert, body: OpenBody): string {
  if (!body.ended)
    return `${insert.settings ? `${insert.settings},` : 'SETTINGS'} input_format_values_interpret_expressions = 0`
  const check = fileAccessCheck()
  for (const token of sqlTokens(body.read.toString('latin1'), insert.dataStart)) check(token)
  return insert.settings
}
