import { type Data, Type, type Vector } from 'apache-arrow'
import { AppError } from '../../../core/errors.ts'
import { allRows, wordsFor } from './bitset.ts'
import type { Column, ColumnIndex, ProfileIds } from './column-index.ts'
import { encodeNumbers } from './number-column.ts'
import { buildPairSets } from './pair-sets.ts'
import { buildShares, type ShareColumn } from './share-column.ts'
import { type SnapshotChanges, snapshotBatches } from './snapshot-batches.ts'
import { buildSingleTerms, buildTerms, sharedWords } from './term-column.ts'
import type { TextColumn } from './text-column.ts'

const NONE = 0xffffffff
const KEYS = '.keys'
const SHARES = '.shares'

/** The parts of one column, batch by batch. */
interface Parts {
  texts: Data[]
  numbers: Float64Array[]
  codes: Uint32Array[]
  /** How many terms each row has; only where it may have several. */
  lengths: Uint32Array[]
  names: Map<string, number>
}

/**
 * The index that a snapshot holds: an Arrow stream of one platform, its rows in the index's order. `profile_id` is text,
 * `id_rank` where it stands among the ids by their bytes, from 0; every other column is a double (times as milliseconds),
 * a text by dictionary, a list of such texts or a text in lower case, and is called as its field's. Of shares, `….keys` is the
 * list of texts and `….shares` beside it a list of doubles.
 * @param expected how many rows it has; the reader of the format takes a stream that breaks off for one that ends.
 * @param changes of the version, worked in while reading.
 * @throws AppError `SNAPSHOT_DAMAGED` when it is no such stream or has another number of rows.
 */
export async function readSnapshot(
  chunks: AsyncIterable<Uint8Array>,
  expected: number,
  changes?: SnapshotChanges,
): Promise<ColumnIndex> {
  const parts = new Map<string, Parts>()
  const ids: Data[] = []
  let rows = 0
  try {
    for await (const batch of snapshotBatches(chunks, changes)) {
      for (const [at, { name }] of batch.schema.fields.entries()) {
        const vector = batch.getChildAt(at)!
        if (name === 'profile_id') ids.push(...vector.data)
        else addPart(partsOf(parts, name), vector)
      }
      rows += batch.numRows
    }
    if (rows !== expected) throw new RangeError(`it has ${rows} rows of ${expected}`)
    const columns = finishColumns(parts)
    const texts = Object.values(columns).filter((column) => column.kind === 'text')
    return { rows, columns, ids: finishIds(ids, parts.get('id_rank'), rows), pairs: buildPairSets(texts, rows) }
  } catch (cause) {
    throw new AppError(
      'SNAPSHOT_DAMAGED',
      'transient',
      `the search index's snapshot cannot be read: ${String(cause)}`,
      { cause },
    )
  }
}

function partsOf(parts: Map<string, Parts>, name: string): Parts {
  const known = parts.get(name)
  if (known) return known
  const fresh = { texts: [], numbers: [], codes: [], lengths: [], names: new Map<string, number>() }
  parts.set(name, fresh)
  return fresh
}

function addPart(part: Parts, vector: { data: readonly Data[] }): void {
  for (const data of vector.data) {
    if (data.typeId === Type.Float64 || data.typeId === Type.Float) part.numbers.push(numbersIn(data))
    else if (data.typeId === Type.Dictionary) part.codes.push(codesIn(data, part.names))
    else if (data.typeId === Type.Utf8) part.texts.push(data)
    else if (data.typeId === Type.List) {
      const starts = data.valueOffsets as Int32Array
      const [child] = data.children
      part.lengths.push(Uint32Array.from({ length: data.length }, (_, row) => starts[row + 1]! - starts[row]!))
      if (child!.typeId === Type.Dictionary) part.codes.push(codesIn(child!, part.names))
      else part.numbers.push(numbersIn(child!))
    } else throw new TypeError(`a column of ${String(data.type)}`)
  }
}

function numbersIn(data: Data): Float64Array {
  const values = Float64Array.from(data.values as Float64Array)
  forEachNull(data, (row) => {
    values[row] = Number.NaN
  })
  return values
}

/** The codes of one batch in the numbers that the whole column has: each batch may come with a dictionary of its own. */
function codesIn(data: Data, names: Map<string, number>): Uint32Array {
  const own = Array.from(data.dictionary as Vector, (name: string | null) => {
    if (name === null) return NONE
    const known = names.get(name) ?? names.size
    names.set(name, known)
    return known
  })
  const codes = Uint32Array.from(data.values as Int32Array, (code) => own[code] ?? NONE)
  forEachNull(data, (row) => {
    codes[row] = NONE
  })
  return codes
}

function forEachNull(data: Data, visit: (row: number) => void): void {
  if (data.nullCount === 0) return
  const { nullBitmap } = data
  for (let row = 0; row < data.length; row++) if (((nullBitmap[row >> 3]! >> (row & 7)) & 1) === 0) visit(row)
}

/** Each column is freed of its parts as it is made, so that both forms of all columns never stand in memory at once. */
function finishColumns(parts: Map<string, Parts>): Record<string, Column> {
  const columns: Record<string, Column> = {}
  for (const [name, part] of parts) {
    if (name === 'id_rank' || name.endsWith(SHARES)) continue
    parts.delete(name)
    if (name.endsWith(KEYS)) {
      const field = name.slice(0, -KEYS.length)
      columns[field] = finishShares(part, partsOf(parts, field + SHARES))
      parts.delete(field + SHARES)
    } else columns[name] = finishColumn(part)
  }
  return columns
}

function finishColumn({ texts, numbers, codes, lengths, names }: Parts): Column {
  if (texts.length > 0) return finishTexts(texts)
  if (numbers.length > 0) return encodeNumbers(concat(Float64Array, numbers))
  const list = [...names.keys()]
  const terms = concat(Uint32Array, codes).map((code) => (code === NONE ? list.length : code))
  if (lengths.length === 0) return buildSingleTerms(list, terms)
  return buildTerms(list, startsOf(lengths), terms)
}

function startsOf(lengths: Uint32Array[]): Uint32Array<SharedArrayBuffer> {
  const counts = concat(Uint32Array, lengths)
  const starts = sharedWords(counts.length + 1)
  for (let row = 0; row < counts.length; row++) starts[row + 1] = starts[row]! + counts[row]!
  return starts
}

function finishShares({ codes, lengths, names }: Parts, { numbers }: Parts): ShareColumn {
  return buildShares([...names.keys()], startsOf(lengths), concat(Uint32Array, codes), concat(Float64Array, numbers))
}

function finishTexts(batches: readonly Data[]): TextColumn {
  const { bytes, starts } = joinTexts(batches)
  const known = sharedWords(wordsFor(starts.length - 1))
  known.set(allRows(starts.length - 1))
  let first = 0
  for (const data of batches) {
    const from = first
    forEachNull(data, (row) => {
      known[(from + row) >>> 5]! &= ~(1 << ((from + row) & 31))
    })
    first += data.length
  }
  return { kind: 'text', bytes, starts, known }
}

function joinTexts(batches: readonly Data[]): Pick<TextColumn, 'bytes' | 'starts'> {
  const starts = sharedWords(batches.reduce((sum, { length }) => sum + length, 1))
  const size = batches.reduce((sum, { valueOffsets, length }) => sum + (valueOffsets as Int32Array)[length]!, 0)
  const bytes = new Uint8Array(new SharedArrayBuffer(size))
  let [row, offset] = [0, 0]
  for (const { valueOffsets, values, length } of batches) {
    const own = valueOffsets as Int32Array
    bytes.set((values as Uint8Array).subarray(0, own[length]), offset)
    for (let at = 1; at <= length; at++) starts[++row] = offset + own[at]!
    offset += own[length]!
  }
  return { bytes, starts }
}

function finishIds(batches: readonly Data[], rankParts: Parts | undefined, rows: number): ProfileIds {
  if (!rankParts) throw new TypeError('no column id_rank')
  const { bytes, starts } = joinTexts(batches)
  const ranks = sharedWords(rows)
  ranks.set(concat(Float64Array, rankParts.numbers))
  const sorted = sharedWords(rows)
  for (let at = 0; at < rows; at++) sorted[ranks[at]!] = at
  return { bytes, starts, sorted, ranks }
}

function concat<Words extends Float64Array | Uint32Array>(kind: new (length: number) => Words, parts: Words[]): Words {
  const [only] = parts
  if (parts.length === 1) return only!
  const whole = new kind(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
