import { type DurableClient, openDurableClient } from '../../platform/dbos/durable-client.ts'
import type { System } from './system.ts'

/** A client of the durable work that is opened when it is first asked for: a server starts while its database is away. */
export interface LazyDurable {
  get(): Promise<DurableClient>
  close(): Promise<void>
}

export function lazyDurable({ postgres, connections }: Pick<System, 'postgres' | 'connections'>): LazyDurable {
  let opened: Promise<DurableClient> | undefined
  return {
    get() {
      opened ??= openDurableClient(postgres, connections.postgres.url).catch((error: unknown) => {
        opened = undefined // the next request tries again
        throw error
      })
      return opened
    },
    close: async () => void (await (await opened)?.close()),
  }
}
