import { shipFinishedDays } from '../../assets/ship-finished-days.ts'
import type { WorkerCounts, WorkerProgress } from '../../assets/worker/progress.ts'
import { assetBuckets } from '../../config/settings.ts'
import { describeError } from '../../core/errors.ts'
import type { System } from './system.ts'

const SHIP_EVERY_MS = 3_600_000

export interface AssetWorkerOptions {
  /** Ends the worker: it finishes what it holds and claims no more. */
  signal: AbortSignal
  untilIdle: boolean
  /** Transfers at once; default: the setting. */
  concurrency?: number | undefined
  onProgress?: (progress: WorkerProgress) => void
}

/** Runs a worker of the asset queue on a system's engines with the settings' limits. */
export async function runAssetWorker(system: System, options: AssetWorkerOptions): Promise<WorkerCounts> {
  // Loaded here, so that commands without pictures do not load the decoder.
  const [{ runWorker }, { openMediaFetcher }, { createByteBudget }, { StoreGate }] = await Promise.all([
    import('../../assets/worker/run-worker.ts'),
    import('../../platform/http/fetch-media.ts'),
    import('../../platform/http/byte-budget.ts'),
    import('../../assets/transfer/store-gate.ts'),
  ])
  const { settings } = system
  const concurrency = options.concurrency ?? settings.assetConcurrency
  const { bucketOf } = assetBuckets(settings)
  const fetcher = openMediaFetcher({
    connectTimeoutMs: settings.assetConnectTimeoutMs,
    headersTimeoutMs: settings.assetHeadersTimeoutMs,
    bodyTimeoutMs: settings.assetBodyTimeoutMs,
    totalTimeoutMs: settings.assetTotalTimeoutMs,
    maxBytes: settings.assetMaxBytes,
    connections: concurrency,
    allowedHosts: settings.assetAllowedHosts,
    proxyUrl: settings.assetProxyUrl,
    privateHosts: settings.assetPrivateHosts,
    hostOverrides: settings.assetHostOverrides,
  })
  const shipping = setInterval(() => {
    shipFinishedDays(system.postgres, system.clickhouse, settings.queueKeepDays).catch((error: unknown) =>
      system.log.warn({ error: describeError(error) }, 'could not ship ended tasks to ClickHouse; they are kept'),
    )
  }, SHIP_EVERY_MS)
  try {
    return await runWorker({
      pool: system.postgres,
      log: system.log,
      fetcher,
      budget: createByteBudget(settings.assetMaxBytesInFlight),
      store: system.objectStore,
      gate: new StoreGate(concurrency),
      bucketOf: ({ entityType }) => bucketOf(entityType),
      inspect: {
        maxPixels: settings.assetMaxPixels,
        decode: settings.assetDecode,
        decodeTimeoutMs: settings.assetDecodeTimeoutMs,
      },
      derivatives: settings.assetDerivatives,
      storePatienceMs: settings.assetStorePatienceMs,
      maxAttempts: settings.assetMaxAttempts,
      leaseS: settings.assetLeaseS,
      taskTimeoutMs: settings.assetTaskTimeoutMs,
      concurrency,
      signal: options.signal,
      untilIdle: options.untilIdle,
      ...(options.onProgress ? { onProgress: options.onProgress } : {}),
    })
  } finally {
    clearInterval(shipping)
    await fetcher.close()
  }
}
