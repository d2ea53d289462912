import { Command } from 'commander'
import type { WorkerCounts } from '../assets/worker.ts'
import { reportReady } from '../platform/embedded/node-child.ts'
import { type System, withSystem } from './wiring/system.ts'

/** `creatorscope work`: a worker of the asset queue. */
export function workCommand(): Command {
  return new Command('work')
    .description('copy pictures from the platforms to the bucket, as the queue asks')
    .option('--until-idle', 'end when nothing is due, instead of waiting for more')
    .addHelpText('after', '\nExamples:\n  ./creatorscope work\n  ./creatorscope work --until-idle')
    .action((options: { untilIdle?: boolean }) =>
      withSystem('work', async (system) => {
        const ending = new AbortController()
        const work = runAssetWorker(system, ending.signal, { untilIdle: options.untilIdle ?? false })
        reportReady(0, async () => {
          ending.abort()
          await work
        })
        const { completed, failed, retried } = await work
        console.log(`${completed} stored, ${failed} failed, ${retried} to be tried again.`)
      }),
    )
}

/** Runs a worker on a system's engines with the settings' limits. */
export async function runAssetWorker(
  system: System,
  signal: AbortSignal,
  options: { untilIdle: boolean },
): Promise<WorkerCounts> {
  // Loaded here, so that commands without pictures do not load the decoder.
  const [{ runWorker }, { openMediaFetcher }] = await Promise.all([
    import('../assets/worker.ts'),
    import('../platform/http/fetch-media.ts'),
  ])
  const { settings } = system
  const fetcher = openMediaFetcher({
    connectTimeoutMs: settings.assetConnectTimeoutMs,
    headersTimeoutMs: settings.assetHeadersTimeoutMs,
    totalTimeoutMs: settings.assetTotalTimeoutMs,
    maxBytes: settings.assetMaxBytes,
    privateHosts: settings.assetPrivateHosts,
    hostOverrides: settings.assetHostOverrides,
  })
  try {
    return await runWorker({
      pool: system.postgres,
      log: system.log,
      fetcher,
      store: system.objectStore,
      bucket: settings.assetBucket,
      maxAttempts: settings.assetMaxAttempts,
      concurrency: settings.assetConcurrency,
      signal,
      untilIdle: options.untilIdle,
    })
  } finally {
    await fetcher.close()
  }
}
