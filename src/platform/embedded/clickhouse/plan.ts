import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { raise } from './exception.ts'
import { isPiecewise } from './find-format.ts'
import { type OpenBody, openBody, readAll, spoolRows } from './read-body.ts'
import type { ClickHouseRequest } from './read-request.ts'
import { fileAccessCheck } from './refuse-file-access.ts'
import { quoteString, sqlTokens } from './sql-tokens.ts'
import { type DataInsert, type PlainStatement, readStatement } from './statement.ts'

/** What will be run. */
export interface Plan {
  sql: string
  format: string
  /**
   * - `insert`: its rows lie in the file; none of it where there are no rows;
   * - `stream`: a SELECT answered piece by piece;
   * - `file`: a SELECT that writes its answer to the file;
   * - `whole`: anything else, with a small answer.
   */
  kind: 'insert' | 'stream' | 'file' | 'whole'
  /** Begins with this word. */
  verb: string
  /** Made for this plan; whoever runs it removes it. */
  file: string | undefined
  /** An insert of nothing succeeds without being run. */
  empty: boolean
}

/** A GET must change nothing, as with ClickHouse, so that a link or a picture's address cannot drop a table. */
const READING_VERBS = new Set('SELECT WITH FROM ( SHOW DESCRIBE DESC EXPLAIN EXISTS CHECK USE SET VALUES'.split(' '))
const SELECTING_VERBS = new Set('SELECT WITH FROM ('.split(' '))

/** Reads a request to its end and makes it runnable; rows are in a file in `spoolDir` then. @throws ClickHouseException */
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
  const file = join(spoolDir, randomUUID())
  return statement.kind === 'insert' ? planInsert(statement, body, file) : planPlain(statement, request, file)
}

/** A line break stands before what is added, for a comment may end the statement. */
function planPlain(statement: PlainStatement, request: ClickHouseRequest, file: string): Plan {
  const format = statement.format ?? request.defaultFormat
  const { verb } = statement
  const formatClause = statement.formatClause || `FORMAT ${format}`
  if (!SELECTING_VERBS.has(verb)) {
    const sql = `${statement.sql}\n${statement.formatClause}`
    return { sql, format, kind: 'whole', verb, file: undefined, empty: false }
  }
  if (request.waitEndOfQuery || statement.hasTotals || needsFile(format, request)) {
    const sql = `${statement.sql}\nINTO OUTFILE ${quoteString(file)} ${formatClause}`
    return { sql, format, kind: 'file', verb, file, empty: false }
  }
  return {
    sql: `${statement.sql}\n${statement.formatClause}`,
    format,
    kind: 'stream',
    verb,
    file: undefined,
    empty: false,
  }
}

/** Some settings put an end to an answer that has none otherwise. */
function needsFile(format: string, request: ClickHouseRequest): boolean {
  return (
    !isPiecewise(format) ||
    request.settings.some(([name]) => /^(extremes|output_format_json_array_of_rows)$/.test(name))
  )
}

async function planInsert(insert: DataInsert, body: OpenBody, file: string): Promise<Plan> {
  const bytes = await spoolRows(body, insert.dataStart, file).catch(async (error: unknown) => {
    await rm(file, { force: true })
    throw error
  })
  const settings = insert.format.toUpperCase() === 'VALUES' ? valuesSettings(insert, body) : insert.settings
  return {
    sql: `${insert.head}\nFROM INFILE ${quoteString(file)} ${settings} FORMAT ${insert.format}`,
    format: insert.format,
    kind: 'insert',
    verb: 'INSERT',
    file,
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
