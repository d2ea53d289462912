import type { ClickHouseClient } from '../platform/clickhouse/client.ts'
import { insertBatch } from '../raw/insert-lines.ts'

/** How much is sent in one insert at most. */
export interface BatchLimits {
  rows: number
  bytes: number
}

/**
 * 100,000 rows make one part of a good size: parts of half of it cost the engine a fifth more in merges. Where rows are long,
 * 16 MiB bound the memory, in which one batch is filled while another is on its way.
 */
const defaultBatchLimits: BatchLimits = { rows: 100_000, bytes: 16 << 20 }
/** Lines are made bytes while they are young: held as texts for a whole batch, they cost the collector twice as much. */
const CHUNK_CHARACTERS = 1 << 15

/** Gathers rows of one raw table and inserts them in batches, one of which is on its way while the next is filled. */
export class BatchWriter {
  /** Rows that ClickHouse has confirmed. */
  landed = 0
  #text = ''
  #chunks: Buffer[] = []
  #rows = 0
  #bytes = 0
  #onItsWay: Promise<void> = Promise.resolve()
  readonly #client: ClickHouseClient
  readonly #table: string
  readonly #limits: BatchLimits

  constructor(client: ClickHouseClient, table: string, limits: BatchLimits = defaultBatchLimits) {
    this.#client = client
    this.#table = table
    this.#limits = limits
  }

  add(line: string): void {
    this.#text += `${line}\n`
    this.#rows++
    if (this.#text.length >= CHUNK_CHARACTERS) this.#cutChunk()
  }

  #cutChunk(): void {
    const chunk = Buffer.from(this.#text)
    this.#text = ''
    this.#chunks.push(chunk)
    this.#bytes += chunk.length
  }

  get full(): boolean {
    return this.#rows >= this.#limits.rows || this.#bytes >= this.#limits.bytes
  }

  /** Sends what is gathered, as soon as the batch before it has landed; does not wait for it to land. */
  async send(): Promise<void> {
    if (this.#rows === 0) return
    if (this.#text !== '') this.#cutChunk()
    const batch = { rows: this.#rows, chunks: this.#chunks }
    this.#chunks = []
    this.#rows = 0
    this.#bytes = 0
    await this.#onItsWay
    this.#onItsWay = insertBatch(this.#client, this.#table, batch).then(() => {
      this.landed += batch.rows
    })
    // Whoever awaits the batch next is told of its failure; until then it is no unhandled rejection.
    this.#onItsWay.catch(() => undefined)
  }

  /** Sends the rest and waits until all has landed. */
  async finish(): Promise<void> {
    await this.send()
    await this.#onItsWay
  }
}

/** Stands for a writer in a dry run: counts rows and drops them. */
export class DryWriter {
  landed = 0
  readonly full = false

  add(_line: string): void {
    this.landed++
  }

  async send(): Promise<void> {}

  async finish(): Promise<void> {}
}
