import { QUERY_ID_SETTING } from './engine.ts'
import { raise } from './exception.ts'
import { fileAccessCheck } from './refuse-file-access.ts'
import { isWord, type SqlToken, sqlTokens } from './sql-tokens.ts'

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

/** Any other statement. */
export interface PlainStatement {
  kind: 'plain'
  sql: string
  /** Its first word, in capitals. */
  verb: string
  /** From its own FORMAT clause. */
  format: string | undefined
}

/**
 * What a request asks for. `text` holds one byte a character (latin1), so that offsets are offsets into the body.
 * @throws ClickHouseException for an empty query, several statements, or a construct that reaches the server's files.
 */
export function readStatement(text: string): DataInsert | PlainStatement {
  const first = sqlTokens(text).next()
  if (first.done) throw raise(62, 'SYNTAX_ERROR', 'Syntax error: failed at position 1 (end of query): empty query')
  return (
    (isWord(first.value, 'INSERT') ? readInsert(text) : undefined) ?? readPlain(text, first.value.text.toUpperCase())
  )
}

/** The insert, or nothing where its rows come from a SELECT. */
function readInsert(text: string): DataInsert | undefined {
  const check = fileAccessCheck()
  let settingsStart: number | undefined
  let formatStart: number | undefined
  for (const token of sqlTokens(text)) {
    if (formatStart !== undefined) return insertOf(text, settingsStart ?? formatStart, formatStart, token)
    check(token)
    if (token.depth > 0) continue
    if (isWord(token, 'SELECT', 'WITH')) return undefined
    if (isWord(token, 'SETTINGS')) settingsStart = token.start
    if (isWord(token, 'FORMAT')) formatStart = token.start
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

/** The one statement; a second one is refused, as ClickHouse does over HTTP. */
function readPlain(text: string, verb: string): PlainStatement {
  const check = fileAccessCheck()
  let end: number | undefined
  let previous: SqlToken | undefined
  let format: string | undefined
  const idWords: SqlToken[] = []
  for (const token of sqlTokens(text)) {
    if (token.text === ';') end ??= token.start
    else if (end !== undefined) throw raise(62, 'SYNTAX_ERROR', severalStatements(text, token))
    check(token)
    if (token.depth === 0 && isWord(previous, 'FORMAT') && token.kind === 'word') format = token.text
    if (verb === 'KILL' && token.text === 'query_id') idWords.push(token)
    previous = token
  }
  return { kind: 'plain', sql: utf8(ourQueryIds(text.slice(0, end), idWords)), verb, format }
}

/** KILL QUERY means the ids that clients gave, not the engine's own. */
function ourQueryIds(sql: string, words: SqlToken[]): string {
  return words.reduceRight(
    (text, word) => `${text.slice(0, word.start)}Settings['${QUERY_ID_SETTING}']${text.slice(word.end)}`,
    sql,
  )
}

function severalStatements(text: string, token: SqlToken): string {
  return `Syntax error (Multi-statements are not allowed): failed at position ${token.start + 1}: ${utf8(text.slice(token.start, token.start + 60))}`
}

function utf8(latin1: string): string {
  return Buffer.from(latin1, 'latin1').toString('utf8')
}
