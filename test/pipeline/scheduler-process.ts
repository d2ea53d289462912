/**
 * Keeps schedules until it is killed: `node scheduler-process.ts CONFIG`. Says so on standard output when it has begun. What a run
 * does is a row of `effect`.
 */
import { sleep } from '../../src/core/backoff.ts'
import { createLogger } from '../../src/core/log.ts'
import type { Schedule } from '../../src/pipeline/schedule.ts'
import { startScheduler } from '../../src/pipeline/start-scheduler.ts'
import { openPostgres } from '../../src/platform/postgres/pool.ts'

export interface SchedulerConfig {
  url: string
  /** Of the clock, in milliseconds. */
  began: number
  /** How much faster than time the clock goes. */
  speed: number
}

const { url, began, speed } = JSON.parse(process.argv[2]!) as SchedulerConfig
const pool = openPostgres(url)
const now = (): Date => new Date(began + (Date.now() - began) * speed)

const schedules: Schedule[] = ['a', 'b'].map((name) => ({
  name,
  description: '',
  cron: '* * * * *',
  timeLimitMinutes: 10_000,
  catchUp: 'each',
  freshMinutes: 10_000,
  steps: ['first', 'second'].map((step) => ({
    name: step,
    async run({ run }) {
      await sleep(150)
      // As any step that may run again: the same effect twice is one.
      await pool.query('INSERT INTO effect (run, step) VALUES ($1, $2) ON CONFLICT DO NOTHING', [run.id, step])
    },
  })),
}))
await startScheduler({ pool, url, schedules, timezone: 'UTC', log: createLogger('test', 'error'), leaseMs: 1_000, now })
console.log('keeping')
