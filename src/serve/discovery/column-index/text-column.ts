import type { Bitset } from './bitset.ts'

/** A free text a row, in lower case, as UTF-8: row r's at `bytes[starts[r]]` to before `starts[r + 1]`. */
export interface TextColumn {
  kind: 'text'
  bytes: Uint8Array<SharedArrayBuffer>
  starts: Uint32Array<SharedArrayBuffer>
  /** The rows that have a text, though it be empty. */
  known: Bitset
}
