import { sleep } from '../core/backoff.ts'
import { describeError } from '../core/errors.ts'
import { openDurableClient } from '../platform/dbos/durable-client.ts'
import { startDurableExecutor } from '../platform/dbos/durable-executor.ts'
import { runWorkflow } from './run-workflow.ts'
import { keepSchedules, type SchedulerOptions } from './scheduler.ts'

export interface StartSchedulerOptions extends Omit<SchedulerOptions, 'durable'> {
  /** Of the pool's database. */
  url: string
  /** How long after its last sign of life a process is taken for dead. */
  leaseMs?: number
  /** Default: the machine's clock. */
  now?: () => Date
}

/** Between two looks at the clock. */
const LOOK_EVERY_MS = 1_000

/**
 * Makes this process keep the schedules and run what is due, beside any number of others. A database that is away is asked again.
 * @returns what ends it; what it leaves undone another process takes over.
 */
export async function startScheduler(options: StartSchedulerOptions): Promise<{ end(): Promise<void> }> {
  const { pool, url, schedules, log, leaseMs, now = () => new Date() } = options
  const durable = await openDurableClient(pool, url)
  const executor = await startDurableExecutor({
    pool,
    url,
    log,
    workflows: [runWorkflow({ pool, schedules, log, now })],
    ...(leaseMs === undefined ? {} : { leaseMs }),
  })
  const ending = new AbortController()
  const loop = (async () => {
    while (!ending.signal.aborted) {
      await keepSchedules({ ...options, durable }, now()).catch((error: unknown) => {
        log.warn({ cause: describeError(error) }, 'schedules could not be kept; they are looked at again')
      })
      await sleep(LOOK_EVERY_MS, ending.signal)
    }
  })()
  return {
    async end() {
      ending.abort()
      await loop
      await executor.end()
      await durable.close()
    },
  }
}
