import { describeError } from '../../core/errors.ts'
import { repairAssets } from '../health/repair-assets.ts'
import { UPKEEP_EVERY_MS, upkeep } from '../queue/upkeep.ts'
import type { WorkerCounts } from './progress.ts'
import { Worker, type WorkerOptions } from './worker.ts'

/** Leases are renewed when a quarter of them is over: three renewals may fail. */
const RENEW_AFTER = 0.25
const REPAIR_EVERY_MS = 60_000
const REPAIRED_AT_ONCE = 1_000
const PROGRESS_EVERY_MS = 1_000

/** Works the asset queue until told to stop. A worker that dies loses no task: its leases run out and others take them. */
export async function runWorker(options: WorkerOptions): Promise<WorkerCounts> {
  const worker = new Worker(options)
  const { log, pool, maxAttempts, onProgress } = options
  const regularly = (ms: number, work: () => Promise<unknown>): NodeJS.Timeout =>
    setInterval(() => {
      work().catch((error: unknown) =>
        log.warn({ error: describeError(error) }, 'queue upkeep failed; it is tried again'),
      )
    }, ms)
  const timers = [
    regularly(options.leaseS * 1_000 * RENEW_AFTER, () => worker.renewLeases()),
    regularly(UPKEEP_EVERY_MS, () => upkeep(pool, maxAttempts)),
    regularly(REPAIR_EVERY_MS, () => repairAssets(pool, { due: true, limit: REPAIRED_AT_ONCE })),
  ]
  if (onProgress) timers.push(setInterval(() => onProgress(worker.progress()), PROGRESS_EVERY_MS))
  try {
    await worker.run()
    onProgress?.(worker.progress())
    return worker.counts
  } finally {
    for (const timer of timers) clearInterval(timer)
    worker.close()
  }
}
