import type { ClickHouseClient } from '../platform/clickhouse/client.ts'
import { insertLines } from '../raw/insert-lines.ts'

/** How much is sent in one insert at most; characters stand for bytes. */
export interface BatchLimits {
  rows: number
  characters: number
}

/**
 * 50,000 rows make one part of a good size. Where rows are long, 8 Mi characters bound the memory: a batch exists as lines, as
 * one text and as bytes, up to 50 MB where the script is not Latin.
 */
const defaultBatchLimits: BatchLimits = { rows: 50_000, characters: 8 << 20 }

/** Gathers rows of one raw table and inserts them in batches, one of which is on its way while the next is filled. */
export class BatchWriter {
  /** Rows that ClickHouse has confirmed. */
  landed = 0
  #lines: string[] = []
  #characters = 0
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
    this.#lines.push(line)
    this.#characters += line.length
  }

  get full(): boolean {
    return this.#lines.length >= this.#limits.rows || this.#characters >= this.#limits.characters
  }

  /** Sends what is gathered, as soon as the batch before it has landed; does not wait for it to land. */
  async send(): Promise<void> {
    const lines = this.#lines
    if (lines.length === 0) return
    this.#lines = []
    this.#characters = 0
    await this.#onItsWay
    this.#onItsWay = insertLines(this.#client, this.#table, lines).then(() => {
      this.landed += lines.length
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
