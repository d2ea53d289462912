import { type Data, Type } from 'apache-arrow'
import { allRows, wordsFor } from './bitset.ts'
import { damaged } from './check-shards.ts'
import type { Column, ColumnIndex, ProfileIds } from './column-index.ts'
import { encodeBatches, encodeNumbers, type Measure, type NumberBatch } from './encode-numbers.ts'
import { type IndexMemory, newIndexMemory, type Words } from './index-memory.ts'
import { buildPairSets } from './pair-sets.ts'
import { buildShares, type ShareColumn } from './share-column.ts'
import { type Chunks, type SnapshotChanges, snapshotBatches } from './snapshot-batches.ts'
import {
  joinWords,
  kept,
  NONE,
  numbersIn,
  type TermNumbers,
  type TextBatch,
  termsIn,
  textsIn,
} from './snapshot-data.ts'
import { KEYS, measureIn, SHARES } from './snapshot-fields.ts'
import { buildSingleTerms, buildTerms } from './term-column.ts'
import type { TextColumn } from './text-column.ts'

/** The batches of one column, copied out of the stream, each in the smallest form that is at hand. */
interface Parts {
  measure: Measure
  texts: TextBatch[]
  doubles: Float64Array[]
  numbers: NumberBatch[]
  codes: Uint32Array[]
  /** How many terms each row has; only where it may have several. */
  lengths: Uint32Array[]
  terms: TermNumbers
}

/**
 * Reads rows of a snapshot: an Arrow stream of one platform, its rows in the index's order. `profile_id` is text,
 * `id_rank` where it stands among the ids by their bytes, from 0; every other column is of doubles, of whole numbers (see `measureIn`), a
 * text by dictionary, a list of such texts or a text in lower case, and is called as its field's. Of shares, `….keys` is the
 * list of texts and `….shares` beside it a list of doubles.
 * @param changes of the version, worked in while reading.
 * @param reader which one this is, of so many that read the batches in turn: more than one core reads, and then searches, faster.
 * @returns undefined when there is no batch for this reader.
 * @throws AppError `SNAPSHOT_DAMAGED` when it is no such stream.
 */
export async function readSnapshot(
  chunks: Chunks,
  changes?: SnapshotChanges,
  reader: { at: number; of: number } = { at: 0, of: 1 },
): Promise<ColumnIndex | undefined> {
  const parts = new Map<string, Parts>()
  let [rows, next, batches] = [0, 0, 0]
  try {
    for await (const batch of snapshotBatches(chunks, changes)) {
      // Of a stream without batches the library makes up an empty one.
      if (batch.numRows === 0 || next++ % reader.of !== reader.at) continue
      for (const [at, { name }] of batch.schema.fields.entries()) addPart(partsOf(parts, name), batch.getChildAt(at)!)
      rows += batch.numRows
      batches++
    }
    if (batches === 0) return undefined
    const memory = newIndexMemory()
    const ids = finishIds(memory, parts.get('profile_id'), parts.get('id_rank'), rows)
    for (const name of ['profile_id', 'id_rank']) parts.delete(name)
    const columns = finishColumns(memory, parts)
    const texts = Object.values(columns).filter((column) => column.kind === 'text')
    return { memory: memory.memory, rows, columns, ids, pairs: buildPairSets(memory, texts, rows) }
  } catch (cause) {
    throw damaged(cause)
  }
}

function partsOf(parts: Map<string, Parts>, column: string): Parts {
  const { name, measure } = measureIn(column)
  const known = parts.get(name)
  if (known) return known
  const fresh: Parts = {
    measure,
    texts: [],
    doubles: [],
    numbers: [],
    codes: [],
    lengths: [],
    terms: { numbers: new Map(), seen: undefined },
  }
  parts.set(name, fresh)
  return fresh
}

function addPart(part: Parts, vector: { data: readonly Data[] }): void {
  for (const data of vector.data) {
    if (data.typeId === Type.Int) part.numbers.push(wholeNumbersIn(data))
    else if (data.typeId === Type.Float64 || data.typeId === Type.Float) part.doubles.push(numbersIn(data))
    else if (data.typeId === Type.Dictionary) part.codes.push(termsIn(data, part.terms))
    else if (data.typeId === Type.Utf8) part.texts.push(textsIn(data))
    else if (data.typeId === Type.List) {
      part.lengths.push(lengthsIn(data))
      const [child] = data.children
      if (child!.typeId === Type.Dictionary) part.codes.push(termsIn(child!, part.terms))
      else part.doubles.push(numbersIn(child!))
    } else throw new TypeError(`a column of ${String(data.type)}`)
  }
}

function wholeNumbersIn(data: Data): NumberBatch {
  return { numbers: kept(data.values as Int32Array), known: data.nullCount === 0 ? null : kept(data.nullBitmap) }
}

function lengthsIn(data: Data): Uint32Array {
  const starts = data.valueOffsets as Int32Array
  const lengths = new Uint32Array(data.length)
  for (let row = 0; row < lengths.length; row++) lengths[row] = starts[row + 1]! - starts[row]!
  return lengths
}

/** Each column is freed of its parts as it is made, so that both forms of all columns never stand in memory at once. */
function finishColumns(memory: IndexMemory, parts: Map<string, Parts>): Record<string, Column> {
  const columns: Record<string, Column> = {}
  for (const [name, part] of parts) {
    if (name.endsWith(SHARES)) continue
    parts.delete(name)
    if (name.endsWith(KEYS)) {
      const field = name.slice(0, -KEYS.length)
      columns[field] = finishShares(memory, part, partsOf(parts, field + SHARES))
    } else columns[name] = finishColumn(memory, part)
  }
  return columns
}

function finishColumn(memory: IndexMemory, { measure, texts, doubles, numbers, codes, lengths, terms }: Parts): Column {
  if (texts.length > 0) return finishTexts(memory, texts)
  if (numbers.length > 0) return encodeBatches(memory, numbers, measure)
  if (doubles.length > 0) return encodeNumbers(memory, joinWords(Float64Array, doubles))
  const list = [...terms.numbers.keys()]
  const joined = joinWords(Uint32Array, codes)
  for (let at = 0; at < joined.length; at++) if (joined[at] === NONE) joined[at] = list.length
  if (lengths.length === 0) return buildSingleTerms(memory, list, joined)
  return buildTerms(memory, list, startsOf(memory, lengths), joined)
}

function startsOf(memory: IndexMemory, lengths: Uint32Array[]): Words {
  const counts = joinWords(Uint32Array, lengths)
  const starts = memory.words(counts.length + 1)
  for (let row = 0; row < counts.length; row++) starts[row + 1] = starts[row]! + counts[row]!
  return starts
}

function finishShares(memory: IndexMemory, { codes, lengths, terms }: Parts, { doubles }: Parts): ShareColumn {
  const keys = joinWords(Uint32Array, codes)
  return buildShares(
    memory,
    [...terms.numbers.keys()],
    startsOf(memory, lengths),
    keys,
    joinWords(Float64Array, doubles),
  )
}

function finishTexts(memory: IndexMemory, batches: readonly TextBatch[]): TextColumn {
  const { bytes, starts } = joinTexts(memory, batches)
  const rows = starts.length - 1
  const known = memory.words(wordsFor(rows))
  known.set(allRows(rows))
  let first = 0
  for (const { known: own, length } of batches) {
    for (let row = 0; own && row < length; row++)
      if (((own[row >> 3]! >> (row & 7)) & 1) === 0) known[(first + row) >>> 5]! &= ~(1 << ((first + row) & 31))
    first += length
  }
  return { kind: 'text', bytes, starts, known }
}

function joinTexts(memory: IndexMemory, batches: readonly TextBatch[]): Pick<TextColumn, 'bytes' | 'starts'> {
  const starts = memory.words(batches.reduce((sum, { length }) => sum + length, 1))
  const bytes = memory.bytes(batches.reduce((sum, batch) => sum + batch.bytes.length, 0))
  let [row, offset] = [0, 0]
  for (const { bytes: own, ends, length } of batches) {
    bytes.set(own, offset)
    for (let at = 0; at < length; at++) starts[++row] = offset + ends[at]!
    offset += own.length
  }
  return { bytes, starts }
}

function finishIds(
  memory: IndexMemory,
  idParts: Parts | undefined,
  rankParts: Parts | undefined,
  rows: number,
): ProfileIds {
  const { bytes, starts } = joinTexts(memory, idParts?.texts ?? [])
  const all = [...(rankParts?.numbers ?? []).map(({ numbers }) => numbers), ...(rankParts?.doubles ?? [])]
  let most = -1
  for (const ranks of all) for (const rank of ranks) if (rank > most) most = rank
  /** By rank among the ids of all shards the row here, from 1. */
  const rowOf = new Uint32Array(most + 1)
  let row = 0
  for (const ranks of all) for (const rank of ranks) rowOf[rank] = ++row
  const [ranks, sorted] = [memory.words(rows), memory.words(rows)]
  let rank = 0
  for (const own of rowOf) {
    if (own === 0) continue
    sorted[rank] = own - 1
    ranks[own - 1] = rank++
  }
  if (rank !== rows || starts.length !== rows + 1) throw new TypeError(`${rank} ranks of ${rows} ids`)
  return { bytes, starts, sorted, ranks }
}
