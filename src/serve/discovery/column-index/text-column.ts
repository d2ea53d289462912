import { addRow, type Bitset, forEachRow, hasRow } from './bitset.ts'

/** A free text a row, in lower case, as UTF-8: row r's at `bytes[starts[r]]` to before `starts[r + 1]`. */
export interface TextColumn {
  kind: 'text'
  bytes: Uint8Array<SharedArrayBuffer>
  starts: Uint32Array<SharedArrayBuffer>
  /** The rows that have a text, though it be empty. */
  known: Bitset
}

/** Adds to `found` the rows of `within` whose text is this one. */
export function addEqual(column: TextColumn, text: string, within: Bitset, found: Bitset): void {
  const wanted = Buffer.from(text.toLowerCase())
  const { starts, known } = column
  forEachRow(within, (row) => {
    if (starts[row + 1]! - starts[row]! !== wanted.length || !hasRow(known, row)) return
    if (wanted.length === 0 || contains(column, row, wanted)) addRow(found, row)
  })
}

/** Adds to `found` the rows of `within` that hold this text. */
export function addContaining(column: TextColumn, text: string, within: Bitset, found: Bitset): void {
  const wanted = Buffer.from(text.toLowerCase())
  forEachRow(within, (row) => {
    if (contains(column, row, wanted)) addRow(found, row)
  })
}

/** By hand: a call of Buffer.indexOf costs more than such short texts take. */
export function contains({ bytes, starts }: TextColumn, row: number, wanted: Uint8Array): boolean {
  const last = starts[row + 1]! - wanted.length
  const first = wanted[0]!
  for (let at = starts[row]!; at <= last; at++) {
    if (bytes[at] !== first) continue
    let same = 1
    while (same < wanted.length && bytes[at + same] === wanted[same]) same++
    if (same === wanted.length) return true
  }
  return false
}
