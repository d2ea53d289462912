/** A piece of SQL that is neither space nor comment; `text` is as written, offsets are into the text given. */
export interface SqlToken {
  kind: 'word' | 'quoted' | 'string' | 'number' | 'symbol'
  text: string
  start: number
  end: number
  /** How many brackets are open around it. */
  depth: number
}

const SPACE = /[\s\0]+/y
const WORD = /[A-Za-z_\x80-\uffff][\w$\x80-\uffff]*/y
const NUMBER = /\d[\w.]*/y
const LINE_COMMENT = /(--|#!|# )[^\n]*/y
const HEREDOC = /\$(\w*)\$/y

/** The tokens of ClickHouse SQL from `from` on. Lazy: the data of an insert behind its statement is never looked at. */
export function* sqlTokens(sql: string, from = 0): Generator<SqlToken> {
  let at = from
  let depth = 0
  while (at < sql.length) {
    const skipped = match(SPACE, sql, at) || match(LINE_COMMENT, sql, at)
    if (skipped) {
      at += skipped
      continue
    }
    if (sql.startsWith('/*', at)) {
      at = endOfComment(sql, at)
      continue
    }
    const char = sql[at]!
    const [kind, end] = readToken(sql, at, char)
    if (')]}'.includes(char)) depth--
    yield { kind, text: sql.slice(at, end), start: at, end, depth }
    if ('([{'.includes(char)) depth++
    at = end
  }
}

function readToken(sql: string, at: number, char: string): [SqlToken['kind'], number] {
  if (char === "'") return ['string', endOfQuoted(sql, at, char)]
  if (char === '"' || char === '`') return ['quoted', endOfQuoted(sql, at, char)]
  if (char === '$') {
    const tag = match(HEREDOC, sql, at)
    const close = tag ? sql.indexOf(sql.slice(at, at + tag), at + tag) : -1
    if (close !== -1) return ['string', close + tag]
  }
  const word = match(WORD, sql, at)
  if (word) return ['word', at + word]
  const number = match(NUMBER, sql, at)
  return number ? ['number', at + number] : ['symbol', at + 1]
}

function match(pattern: RegExp, sql: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(sql)?.[0].length ?? 0
}

function endOfQuoted(sql: string, start: number, quote: string): number {
  for (let at = start + 1; at < sql.length; at++) {
    if (sql[at] === '\\') at++
    else if (sql[at] === quote) {
      if (sql[at + 1] !== quote) return at + 1
      at++
    }
  }
  return sql.length
}

function endOfComment(sql: string, start: number): number {
  const close = sql.indexOf('*/', start + 2)
  return close === -1 ? sql.length : close + 2
}

/** A value as a ClickHouse string literal. */
export function quoteString(value: string): string {
  // The engine takes its SQL as a C string: a NUL would end it.
  return `'${value.replace(/['\\]/g, '\\$&').replaceAll('\0', '\\0')}'`
}

/** A name quoted for ClickHouse. */
export function quoteName(name: string): string {
  return `\`${name.replace(/[`\\]/g, '\\$&').replaceAll('\0', '\\0')}\``
}

/** Whether the token is one of these words, in any case. */
export function isWord(token: SqlToken | undefined, ...words: string[]): boolean {
  return token !== undefined && words.includes(token.text.toUpperCase())
}
