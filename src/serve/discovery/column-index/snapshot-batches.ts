import { type Data, type DataType, type RecordBatch, RecordBatchReader } from 'apache-arrow'
import { gatherRows, type Pick } from './gather-rows.ts'
import { columnOf, locateIds } from './locate-ids.ts'
import { doublesOf, isSameForm, measureIn } from './snapshot-fields.ts'
import { unpackBatches } from './unpack-batches.ts'

unpackBatches()

export type Chunks = AsyncIterable<Uint8Array>

/** What a version changed in the snapshot that it lies on. */
export interface SnapshotChanges {
  /** Rows that are new or differ, in a snapshot's form. */
  rows: Chunks
  /** The ids whose rows in the snapshot are replaced or gone, as its one column. */
  over: Chunks
}

/** What is read of a batch of rows. */
export interface SnapshotBatch {
  schema: { fields: readonly { name: string; type: DataType }[] }
  numRows: number
  getChildAt(at: number): { data: readonly Data[] } | null
}

/** The batches of a snapshot, with the changes of a version worked in: in its order, and ranked anew. */
export async function* snapshotBatches(snapshot: Chunks, changes?: SnapshotChanges): AsyncGenerator<SnapshotBatch> {
  if (!changes) {
    yield* await openStream(snapshot)
    return
  }
  const [base, added, over] = [await readAll(snapshot), await readAll(changes.rows), await readAll(changes.over)]
  yield* workIn(base, added, over)
}

async function openStream(chunks: Chunks): Promise<AsyncIterable<RecordBatch>> {
  const reader = await RecordBatchReader.from(chunks)
  await reader.open()
  return reader as AsyncIterable<RecordBatch>
}

async function readAll(chunks: Chunks): Promise<RecordBatch[]> {
  const batches: RecordBatch[] = []
  for await (const batch of await openStream(chunks)) batches.push(batch)
  return batches
}

/** Each batch of the base comes with the added rows that stand before its end. */
function* workIn(base: RecordBatch[], added: RecordBatch[], over: RecordBatch[]): Generator<SnapshotBatch> {
  const [first] = base.length > 0 ? base : added
  if (!first) return
  const { replaced, baseRanks, addedRanks } = locateIds(base, added, over)
  const addedRows = added.flatMap((batch, source) =>
    Array.from({ length: batch.numRows }, (_, row) => ({ batch, source: source + 1, row })),
  )
  let [next, start] = [0, 0]
  const blocks = base.length > 0 ? base : [undefined]
  for (const [block, batch] of blocks.entries()) {
    const [from, rows, ranks]: [number[], number[], number[]] = [[], [], []]
    const takeAdded = (): void => {
      const { source, row } = addedRows[next]!
      from.push(source)
      rows.push(row)
      ranks.push(addedRanks[next++]!)
    }
    for (let row = 0; batch && row < batch.numRows; row++) {
      if (replaced[start + row]) continue
      while (next < addedRows.length && precedes(addedRows[next]!, { batch, row })) takeAdded()
      from.push(0)
      rows.push(row)
      ranks.push(baseRanks[start + row]!)
    }
    if (block === blocks.length - 1) while (next < addedRows.length) takeAdded()
    start += batch?.numRows ?? 0
    yield pickRows(
      first,
      [batch ?? first, ...added],
      { from: Uint16Array.from(from), row: Uint32Array.from(rows) },
      ranks,
    )
  }
}

function pickRows(
  { schema }: RecordBatch,
  sources: readonly RecordBatch[],
  pick: Pick,
  ranks: readonly number[],
): SnapshotBatch {
  const form = ({ name }: { name: string }) => sources.map((batch) => columnOf(batch, measureIn(name).name))
  // Of numbers that do not have one form in all sources the doubles are picked.
  const mixed = schema.fields.map((field) => !isSameForm(form(field).map(({ field: own }) => own)))
  return {
    schema: {
      fields: schema.fields.map((field, at) => (mixed[at] ? { ...field, name: measureIn(field.name).name } : field)),
    },
    numRows: pick.row.length,
    getChildAt(at) {
      const field = schema.fields[at]!
      const data = gatherRows(
        form(field).map((source) => (mixed[at] ? doublesOf(source) : source.data)),
        pick,
      )
      if (field.name === 'id_rank') (data.values as Float64Array).set(ranks)
      return { data: [data] }
    },
  }
}

interface Place {
  batch: RecordBatch
  row: number
}

/** Whether one row stands before another: more followers, unknown last; among equals the lower id. */
function precedes(one: Place, other: Place): boolean {
  const [a, b] = [followersAt(one), followersAt(other)]
  if (a !== b) return a > b
  return Buffer.compare(idAt(one), idAt(other)) < 0
}

function followersAt({ batch, row }: Place): number {
  const { values, nullCount, nullBitmap } = columnOf(batch, 'followers').data
  if (nullCount > 0 && ((nullBitmap[row >> 3]! >> (row & 7)) & 1) === 0) return Number.NEGATIVE_INFINITY
  return (values as Float64Array)[row]!
}

function idAt({ batch, row }: Place): Uint8Array {
  const { values, valueOffsets } = columnOf(batch, 'profile_id').data
  const starts = valueOffsets as Int32Array
  return (values as Uint8Array).subarray(starts[row], starts[row + 1])
}
