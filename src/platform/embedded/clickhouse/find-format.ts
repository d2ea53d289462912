import { isWord, type SqlToken } from './sql-tokens.ts'

/** A statement's own FORMAT clause. */
export interface FormatClause {
  name: string
  /** Where the clause begins. */
  start: number
}

/** After these words `format` is a name: a column may be called so. */
const BEFORE_A_NAME =
  'BY AS SELECT WHERE AND OR NOT ON DISTINCT HAVING IN BETWEEN LIKE INTO TABLE FROM THEN ELSE'.split(' ')

/** Whether FORMAT begins a clause here, given the token before it. */
export function beginsFormat(token: SqlToken, previous: SqlToken | undefined): boolean {
  if (token.depth > 0 || token.kind !== 'word' || !isWord(token, 'FORMAT') || !previous) return false
  return previous.kind === 'symbol' ? ')*]}'.includes(previous.text) : !isWord(previous, ...BEFORE_A_NAME)
}

/** Gives back a reader of a statement's tokens, called in their order, that finds the clause at its end. */
export function formatFinder(): { see(token: SqlToken): void; found(): FormatClause | undefined } {
  let previous: SqlToken | undefined
  let start: number | undefined
  let clause: FormatClause | undefined
  return {
    see(token) {
      // Only SETTINGS may follow the clause; whatever else does shows that it was none.
      if (clause && token.depth === 0 && !isWord(token, 'SETTINGS', ';') && previous?.text === clause.name)
        clause = undefined
      if (start !== undefined && token.kind === 'word' && !isWord(token, 'ASC', 'DESC'))
        clause = { name: token.text, start }
      start = beginsFormat(token, previous) ? token.start : undefined
      previous = token
    },
    found: () => clause,
  }
}

/** Formats of which each piece stands for itself; of all others the engine would write a head and an end around every piece. */
const PIECEWISE = new Set(
  'JSONEachRow JSONStringsEachRow JSONCompactEachRow JSONCompactStringsEachRow JSONLines NDJSON TabSeparated TSV TabSeparatedRaw TSVRaw Raw CSV RowBinary Native LineAsString'
    .toLowerCase()
    .split(' '),
)

/** Whether an answer in that format can be given piece by piece, as it is computed. */
export function isPiecewise(format: string): boolean {
  return PIECEWISE.has(format.toLowerCase())
}
