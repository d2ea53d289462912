import type { RecordBatch } from 'apache-arrow'
import { measureIn, type SnapshotColumn } from './snapshot-fields.ts'

/** Ids of several batches as one list. */
interface IdList {
  length: number
  /** Compares the id at a place with another list's. */
  compare(at: number, other: IdList, otherAt: number): number
  bytesAt(at: number): { bytes: Buffer; begin: number; end: number }
}

/** Where the ids of a version's changes stand among those of its base. */
interface Located {
  /** 1 for each row of the base whose id is over. */
  replaced: Uint8Array
  /** Of each row of the base its rank among the ids of the version; of replaced ones without meaning. */
  baseRanks: Float64Array
  addedRanks: Float64Array
}

/**
 * Ranks the ids of a version from those of its base and its changes.
 * @throws RangeError when an id that is over does not stand in the base.
 */
export function locateIds(base: RecordBatch[], added: RecordBatch[], over: RecordBatch[]): Located {
  const [ids, addedIds, overIds] = [listIds(base), listIds(added), listIds(over)]
  const ranks = listRanks(base, ids.length)
  const sorted = new Uint32Array(ids.length)
  for (let row = 0; row < ids.length; row++) sorted[ranks[row]!] = row
  /** How many ids of the base stand before this one. */
  const countBefore = (list: IdList, at: number): number => {
    let [low, high] = [0, ids.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (ids.compare(sorted[middle]!, list, at) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
  const replaced = new Uint8Array(ids.length)
  /** By rank in the base, how the count of ids before it changes from there on. */
  const steps = new Int32Array(ids.length + 2)
  for (let at = 0; at < overIds.length; at++) {
    const rank = countBefore(overIds, at)
    const row = sorted[rank]
    if (row === undefined || ids.compare(row, overIds, at) !== 0)
      throw new RangeError('the changes replace an id that the snapshot does not have')
    replaced[row] = 1
    steps[rank + 1]!--
  }
  // What is over counts for added rows too, what is added only for rows of the base: added ones have ranks of their own.
  const shifts = sumUp(steps)
  const before = Uint32Array.from({ length: addedIds.length }, (_, at) => countBefore(addedIds, at))
  const own = listRanks(added, addedIds.length)
  const addedRanks = Float64Array.from(before, (rank, at) => rank + shifts[rank]! + own[at]!)
  for (const rank of before) steps[rank]!++
  const all = sumUp(steps)
  return { replaced, baseRanks: ranks.map((rank) => rank + all[rank]!), addedRanks }
}

function sumUp(steps: Int32Array): Int32Array {
  let sum = 0
  return steps.map((step) => {
    sum += step
    return sum
  })
}

function listRanks(batches: readonly RecordBatch[], rows: number): Float64Array {
  const ranks = new Float64Array(rows)
  let at = 0
  for (const batch of batches) {
    ranks.set(columnOf(batch, 'id_rank').data.values as Float64Array, at)
    at += batch.numRows
  }
  return ranks
}

function listIds(batches: readonly RecordBatch[]): IdList {
  const parts = batches.map((batch) => {
    const { values, valueOffsets } = columnOf(batch, 'profile_id').data
    const { buffer, byteOffset, byteLength } = values as Uint8Array
    return { bytes: Buffer.from(buffer, byteOffset, byteLength), starts: valueOffsets as Int32Array }
  })
  const partOf = Uint16Array.from(batches.flatMap(({ numRows }, part) => new Array<number>(numRows).fill(part)))
  const firsts = batches.map((_, part) => batches.slice(0, part).reduce((sum, { numRows }) => sum + numRows, 0))
  const bytesAt: IdList['bytesAt'] = (at) => {
    const part = partOf[at]!
    const { bytes, starts } = parts[part]!
    const row = at - firsts[part]!
    return { bytes, begin: starts[row]!, end: starts[row + 1]! }
  }
  return {
    length: partOf.length,
    bytesAt,
    compare(at, other, otherAt) {
      const [one, two] = [bytesAt(at), other.bytesAt(otherAt)]
      return one.bytes.compare(two.bytes, two.begin, two.end, one.begin, one.end)
    },
  }
}

/** @throws TypeError when the batch has no such column: the changes are of another shape than the snapshot. */
export function columnOf(batch: RecordBatch, name: string): SnapshotColumn {
  const at = batch.schema.fields.findIndex((field) => measureIn(field.name).name === name)
  const [data] = batch.getChildAt(at)?.data ?? []
  if (!data) throw new TypeError(`no column ${name}`)
  return { field: batch.schema.fields[at]!, data }
}
