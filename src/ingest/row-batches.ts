import type { Batch } from '../raw/insert-batch.ts'
import { NativeBlock } from '../raw/native/native-block.ts'
import type { RawRow } from '../raw/native/raw-layout.ts'
import { QUARANTINE_TABLE } from '../raw/quarantine.ts'
import type { RawTable } from '../raw/raw-tables.ts'

/** How much is sent in one insert at most. */
export interface BatchLimits {
  rows: number
  bytes: number
}

/**
 * 100,000 rows make one part of a good size: parts of half of it cost the engine a fifth more in merges. Where rows are long,
 * 32 MiB bound the memory, in which one batch is filled while another is on its way.
 */
const defaultBatchLimits: BatchLimits = { rows: 100_000, bytes: 32 << 20 }
/** Lines are made bytes while they are young: held as texts for a whole batch, they cost the collector twice as much. */
const CHUNK_CHARACTERS = 1 << 15

/** Rows of raw tables and records for quarantine, until they are sent. */
export class RowBatches {
  readonly #blocks = new Map<RawTable, NativeBlock>()
  readonly #quarantined = new LineBatch()
  readonly #limits: BatchLimits

  constructor(limits: BatchLimits = defaultBatchLimits) {
    this.#limits = limits
  }

  add(row: RawRow): void {
    const block = this.#blocks.get(row.table) ?? new NativeBlock(row.table)
    if (block.rows === 0) this.#blocks.set(row.table, block)
    block.add(row)
  }

  /** A record for quarantine as a line of JSONEachRow. */
  addQuarantined(line: string): void {
    this.#quarantined.add(line)
  }

  /** The batches that are as large as they may be. */
  takeFull(): { table: string; batch: Batch }[] {
    return this.#take(({ rows, bytes }) => rows >= this.#limits.rows || bytes >= this.#limits.bytes)
  }

  takeRest(): { table: string; batch: Batch }[] {
    return this.#take(({ rows }) => rows > 0)
  }

  #take(isWanted: (gathered: BatchLimits) => boolean): { table: string; batch: Batch }[] {
    const gathered = [...this.#blocks, [QUARANTINE_TABLE, this.#quarantined] as const]
    return gathered.filter(([, rows]) => isWanted(rows)).map(([table, rows]) => ({ table, batch: rows.take() }))
  }
}

/** Lines of JSONEachRow. */
class LineBatch {
  rows = 0
  bytes = 0
  #text = ''
  #chunks: Buffer[] = []

  add(line: string): void {
    this.#text += `${line}\n`
    this.rows++
    if (this.#text.length >= CHUNK_CHARACTERS) this.#cutChunk()
  }

  take(): Batch {
    if (this.#text !== '') this.#cutChunk()
    const batch: Batch = { format: 'JSONEachRow', rows: this.rows, chunks: this.#chunks }
    this.#chunks = []
    this.rows = 0
    this.bytes = 0
    return batch
  }

  #cutChunk(): void {
    const chunk = Buffer.from(this.#text)
    this.#text = ''
    this.#chunks.push(chunk)
    this.bytes += chunk.length
  }
}
