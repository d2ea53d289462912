import { after } from 'node:test'
import { StoreGate } from '../../src/assets/transfer/store-gate.ts'
import type { WorkerCounts } from '../../src/assets/worker/progress.ts'
import { runWorker } from '../../src/assets/worker/run-worker.ts'
import type { WorkerOptions } from '../../src/assets/worker/worker.ts'
import { createLogger } from '../../src/core/log.ts'
import { createByteBudget } from '../../src/platform/http/byte-budget.ts'
import { type MediaFetcher, type MediaFetcherSettings, openMediaFetcher } from '../../src/platform/http/fetch-media.ts'
import { testObjectStore, testPostgres } from './test-databases.ts'

/** A worker on a database and a bucket of its own. @param privateHosts `host:port` pairs that it may fetch from. */
export async function testAssetWorker(privateHosts: readonly string[]) {
  const { pool, url: databaseUrl } = await testPostgres()
  const { store, bucket, endpoint, credentials } = await testObjectStore()
  const fetchers: MediaFetcher[] = []
  after(() => Promise.all(fetchers.map((fetcher) => fetcher.close())))
  const openFetcher = (changes: Partial<MediaFetcherSettings> = {}): MediaFetcher => {
    const fetcher = openMediaFetcher({
      connectTimeoutMs: 1_000,
      headersTimeoutMs: 1_000,
      bodyTimeoutMs: 1_000,
      totalTimeoutMs: 2_000,
      maxBytes: 2_000_000,
      connections: 16,
      allowedHosts: [],
      proxyUrl: undefined,
      privateHosts,
      hostOverrides: [],
      ...changes,
    })
    fetchers.push(fetcher)
    return fetcher
  }
  /** Keys that were stored, in their order. */
  const puts: string[] = []
  const options: Omit<WorkerOptions, 'signal'> = {
    pool,
    log: createLogger('test', 'silent'),
    fetcher: openFetcher(),
    store: {
      ...store,
      put(...call) {
        puts.push(call[1])
        return store.put(...call)
      },
    },
    bucketOf: () => bucket,
    budget: createByteBudget(10_000_000),
    gate: new StoreGate(64),
    inspect: { maxPixels: 50_000_000, decode: true, decodeTimeoutMs: 5_000 },
    derivatives: false,
    storePatienceMs: 5_000,
    maxAttempts: 5,
    leaseS: 120,
    concurrency: 8,
  }
  return {
    pool,
    databaseUrl,
    store,
    bucket,
    endpoint,
    credentials,
    puts,
    openFetcher,
    options,
    /** Works until nothing is due. */
    work(changes: Partial<WorkerOptions> = {}): Promise<WorkerCounts> {
      return runWorker({ ...options, signal: new AbortController().signal, untilIdle: true, ...changes })
    },
  }
}
