import { sleep } from '../core/backoff.ts'
import { describeError } from '../core/errors.ts'
import type { Logger } from '../core/log.ts'
import { openDurableClient } from '../platform/dbos/durable-client.ts'
import { startDurableExecutor } from '../platform/dbos/durable-executor.ts'
import { inTransaction } from '../platform/postgres/pool.ts'
import { deliverNotices, judgeSchedules } from './notices/give-notice.ts'
import { runWorkflow } from './run-workflow.ts'
import { forgetEnded } from './runs/forget-ended.ts'
import { keepSchedules, type SchedulerOptions } from './scheduler.ts'

export interface StartSchedulerOptions extends Omit<SchedulerOptions, 'durable'> {
  /** Of the pool's database. */
  url: string
  /** Slack's incoming webhook or its like, which is told of failures; undefined: the log alone. */
  webhookUrl?: string | undefined
  /** Where people reach the web page, which notices lead to; undefined: they name the command. */
  pageUrl?: string | undefined
  /** How long runs that ended are kept; default 90 days. */
  retentionDays?: number
  /** How long after its last sign of life a process is taken for dead. */
  leaseMs?: number
  /** Default: the machine's clock. */
  now?: () => Date
}

/** Between two looks at the clock. */
const LOOK_EVERY_MS = 1_000
/** Between two looks at what failed, is late or waits to be told. */
const JUDGE_EVERY_MS = 5_000
const FORGET_EVERY_MS = 3_600_000
const DAY_MS = 86_400_000
const RETENTION_DAYS = 90

/**
 * Makes this process keep the schedules and run what is due, beside any number of others. A database that is away is asked again.
 * @returns what ends it; what it leaves undone another process takes over.
 */
export async function startScheduler(options: StartSchedulerOptions): Promise<{ end(): Promise<void> }> {
  const { pool, url, schedules, log, leaseMs, retentionDays = RETENTION_DAYS, now = () => new Date() } = options
  const durable = await openDurableClient(pool, url)
  const executor = await startDurableExecutor({
    pool,
    url,
    log,
    workflows: [runWorkflow({ pool, schedules, log, now })],
    ...(leaseMs === undefined ? {} : { leaseMs }),
  })
  const ending = new AbortController()
  const repeat = { log, signal: ending.signal }
  const notices = { ...options, webhookUrl: options.webhookUrl, pageUrl: options.pageUrl }
  const loops = [
    untilEnd({ ...repeat, everyMs: LOOK_EVERY_MS }, () => keepSchedules({ ...options, durable }, now())),
    untilEnd({ ...repeat, everyMs: JUDGE_EVERY_MS }, async () => {
      await inTransaction(pool, (client) => judgeSchedules(client, notices, now()))
      await deliverNotices(notices, now())
    }),
    untilEnd({ ...repeat, everyMs: FORGET_EVERY_MS }, () =>
      forgetEnded({ pool, durable }, new Date(now().getTime() - retentionDays * DAY_MS)),
    ),
  ]
  return {
    async end() {
      ending.abort()
      await Promise.all(loops)
      await executor.end()
      await durable.close()
    },
  }
}

async function untilEnd(
  { everyMs, log, signal }: { everyMs: number; log: Logger; signal: AbortSignal },
  work: () => Promise<void>,
): Promise<void> {
  while (!signal.aborted) {
    await work().catch((error: unknown) => {
      log.warn({ cause: describeError(error) }, 'schedules could not be kept; they are looked at again')
    })
    await sleep(everyMs, signal)
  }
}
