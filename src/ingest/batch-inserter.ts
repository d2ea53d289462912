import type { ClickHouseClient } from '../platform/clickhouse/client.ts'
import { type Batch, insertBatch } from '../raw/insert-batch.ts'
import { giveChunks } from '../raw/native/chunk-pool.ts'

/** Takes batches of rows, each for the table of that name. */
export interface BatchOutput {
  /** Resolves when the next batch of the table may be filled; the chunks are no longer the caller's. */
  send(table: string, batch: Batch): Promise<void>
}

/** Inserts batches into raw tables; of each table one is on its way while the next is filled. */
export class BatchInserter implements BatchOutput {
  readonly #landed = new Map<string, number>()
  readonly #onTheirWay = new Map<string, Promise<void>>()
  readonly #client: ClickHouseClient
  readonly #giveBack: (chunks: readonly Buffer[]) => void

  /** @param giveBack takes the chunks of batches that have landed. */
  constructor(client: ClickHouseClient, giveBack: (chunks: readonly Buffer[]) => void = giveChunks) {
    this.#client = client
    this.#giveBack = giveBack
  }

  /** Rows of a table that ClickHouse has confirmed. */
  landed(table: string): number {
    return this.#landed.get(table) ?? 0
  }

  /** Sends a batch as soon as the one before it has landed; does not wait for it to land. */
  async send(table: string, batch: Batch): Promise<void> {
    await this.#onTheirWay.get(table)
    const insertion = insertBatch(this.#client, table, batch).then(() => {
      this.#landed.set(table, this.landed(table) + batch.rows)
      this.#giveBack(batch.chunks)
    })
    this.#onTheirWay.set(table, insertion)
    // Whoever awaits the batch next is told of its failure; until then it is no unhandled rejection.
    insertion.catch(() => undefined)
  }

  /** Waits until all has landed. */
  async finish(): Promise<void> {
    await allOf([...this.#onTheirWay.values()])
  }
}

/** Waits for all, and only then rejects as the first did that failed. */
export async function allOf(promises: readonly Promise<void>[]): Promise<void> {
  for (const end of await Promise.allSettled(promises)) if (end.status === 'rejected') throw end.reason
}
