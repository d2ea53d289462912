import { raise } from './exception.ts'
import { type SqlToken, sqlTokens } from './sql-tokens.ts'

/** An insert whose rows follow its statement. */
export interface DataInsert {
  kind: 'insert'
  /** `INSERT INTO t (a, b)`. */
  head: string
  /** `SETTINGS …`, or empty. */
  settings: string
  format: string
  /** Where the rows begin, as an offset into the text that was read. */
  dataStart: number
}

/** Any other statement; `streams` says that its answer may be large and is read piece by piece. */
export interface PlainStatement {
  kind: 'plain'
  sql: string
  streams: boolean
}

/**
 * What a request asks for. `text` holds one byte a character (latin1), so that offsets are offsets into the body.
 * @throws ClickHouseException for an empty query, several statements, or a construct that reaches the server's files.
 */
export function readStatement(text: string): DataInsert | PlainStatement {
  const tokens = sqlTokens(text)
  const first = tokens.next()
  if (first.done) throw raise(62, 'SYNTAX_ERROR', 'Syntax error: empty query')
  if (isWord(first.value, 'INSERT')) {
    const insert = readInsert(text, tokens)
    if (insert) return insert
  }
  const end = readToEnd(text, first.value)
  return { kind: 'plain', sql: utf8(text.slice(0, end)), streams: isWord(first.value, 'SELECT', 'WITH', '(') }
}

/** The insert, or nothing where its rows come from a SELECT. */
function readInsert(text: string, tokens: Iterable<SqlToken>): DataInsert | undefined {
  let settingsStart: number | undefined
  let wantsFormat: number | undefined
  for (const token of tokens) {
    if (wantsFormat !== undefined) return insertOf(text, settingsStart ?? wantsFormat, wantsFormat, token)
    refuseFiles(token)
    if (token.depth > 0) continue
    if (isWord(token, 'SELECT', 'WITH')) return undefined
    if (isWord(token, 'FROM')) throw raise(1, 'UNSUPPORTED_METHOD', 'FROM INFILE is a feature of the client')
    if (isWord(token, 'SETTINGS')) settingsStart = token.start
    if (isWord(token, 'FORMAT')) wantsFormat = token.start
    if (isWord(token, 'VALUES')) return insertOf(text, settingsStart ?? token.start, token.start, token)
  }
  return undefined
}

function insertOf(text: string, headEnd: number, settingsEnd: number, last: SqlToken): DataInsert {
  const gap = /^[ \t\f]*\r?\n?/.exec(text.slice(last.end, last.end + 1024))?.[0].length ?? 0
  return {
    kind: 'insert',
    head: utf8(text.slice(0, headEnd)),
    settings: utf8(text.slice(headEnd, settingsEnd)),
    format: isWord(last, 'VALUES') ? 'Values' : last.text,
    dataStart: last.end + gap,
  }
}

/** Where the one statement ends; more than one is refused, as ClickHouse does over HTTP. */
function readToEnd(text: string, first: SqlToken): number {
  let end = text.length
  let closed = false
  let previous = first
  for (const token of sqlTokens(text)) {
    if (closed && token.text !== ';')
      throw raise(
        62,
        'SYNTAX_ERROR',
        `Syntax error (Multi-statements are not allowed): failed at position ${token.start + 1}`,
      )
    if (token.text === ';' && token.depth === 0 && !closed) {
      closed = true
      end = token.start
    }
    refuseFiles(token, previous)
    previous = token
  }
  return end
}

function refuseFiles(token: SqlToken, previous?: SqlToken): void {
  if (isWord(token, 'OUTFILE') && previous && isWord(previous, 'INTO'))
    throw raise(1, 'UNSUPPORTED_METHOD', 'INTO OUTFILE is a feature of the client')
}

/** Whether the token is one of these words, in any case. */
function isWord(token: SqlToken, ...words: string[]): boolean {
  return words.includes(token.text.toUpperCase())
}

function utf8(latin1: string): string {
  return Buffer.from(latin1, 'latin1').toString('utf8')
}
