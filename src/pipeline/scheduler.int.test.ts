import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { test } from 'node:test'
import { testPostgres } from '../../test/support/test-databases.ts'
import { createLogger } from '../core/log.ts'
import type { RunStep } from '../platform/dbos/durable-workflow.ts'
import { openPostgres } from '../platform/postgres/pool.ts'
import { pipelineFlow } from './flow.ts'
import { deliverNotices, judgeSchedules } from './notices/give-notice.ts'
import { backfillRuns, cancel, type Operation, pauseSchedule, resumeSchedule, triggerRun } from './operate.ts'
import type { PipelineWork } from './pipeline-work.ts'
import { runWorkflow } from './run-workflow.ts'
import type { RunCause } from './runs/run.ts'
import { listRuns, readLines, readRun, readSteps } from './runs/run-rows.ts'
import type { Schedule, StepContext } from './schedule.ts'
import { keepSchedules } from './scheduler.ts'

const log = createLogger('test', 'silent')
const MINUTE = 60_000
const FIRST = Date.parse('2026-03-02T00:00:00Z')
const HOUR = 60 * MINUTE
/** By which the clock moves through a day. */
const STEP_MINUTES = process.env.LONG ? 1 : 15
/** Differ from others in their names alone; half the runs of a day are theirs. */
const LIKE_ANOTHER = ['time_series', 'hashtags', 'posts']
  .map((table) => `sync_social_profile_${table}_prod`)
  .concat('sync_linked_profiles_prod', 'sync_locations_prod')

/** What the durable runs do, without waiting: steps are run as they come. */
const plainStep: RunStep = (_, work) => work()

/** Schedules on a database of their own and a clock that the test moves. */
async function timeline(schedules: readonly Schedule[]) {
  const { pool, url } = await testPostgres()
  const second = openPostgres(url, { max: 1 }) // another process
  let now = FIRST
  let handed: string[] = []
  const cancelled: string[] = []
  const durable = {
    enqueue: async (_: unknown, __: unknown, id: string) => void handed.push(id),
    cancel: async (id: string) => void cancelled.push(id),
  }
  const shared = { durable, schedules, timezone: 'UTC', log }
  const workflow = runWorkflow({ pool, schedules, log, now: () => new Date(now) })
  const keep = async (): Promise<string[]> => {
    handed = []
    await Promise.all([pool, second].map((own) => keepSchedules({ ...shared, pool: own }, new Date(now))))
    return handed
  }
  return {
    pool,
    durable,
    keep,
    cancelled,
    operation: (): Operation => ({ pool, schedules, by: 'a person', now: new Date(now) }),
    /** Moves the clock, and runs all that is due then but what hangs. */
    async goTo(moment: number, hangs: (id: string) => boolean = () => false): Promise<void> {
      now = moment
      for (let ids = await keep(); ids.length > 0; ids = await keep())
        await Promise.all(ids.filter((id) => !hangs(id)).map((id) => workflow.run(id, plainStep)))
    },
    execute: (id: string) => workflow.run(id, plainStep),
    end: () => second.end(),
  }
}

function schedule(
  name: string,
  changes: Partial<Schedule> & { work?: Schedule['steps'][number]['run'] } = {},
): Schedule {
  const { work = async () => undefined, ...rest } = changes
  return {
    name,
    description: '',
    cron: '0 * * * *',
    steps: [{ name: 'work', run: work }],
    timeLimitMinutes: 60,
    catchUp: 'last',
    freshMinutes: 120,
    ...rest,
  }
}

test('in a day each schedule runs as often as it should, no tick twice, one at a time; two hours away are caught up as configured', async () => {
  const active = new Set<string>()
  const done: string[] = []
  const record = async ({ run }: StepContext): Promise<void> => {
    assert.ok(!active.has(run.schedule), `two active runs of ${run.schedule}`)
    active.add(run.schedule)
    await new Promise((resolve) => setImmediate(resolve))
    active.delete(run.schedule)
    done.push(`${run.schedule} ${run.tick.toISOString()}`)
  }
  const flow = pipelineFlow({} as PipelineWork)
    .filter(({ name }) => process.env.LONG || !LIKE_ANOTHER.includes(name))
    .map((real) => ({ ...real, steps: [{ name: 'work', run: record }] }))
  const each = schedule('each_tick', { catchUp: 'each', work: record })
  const { pool, goTo, end } = await timeline([...flow, each])
  const overnight = 24 * HOUR
  for (let minutes = 0; minutes * MINUTE <= overnight; minutes += STEP_MINUTES)
    if (minutes <= 600 || minutes >= 720) await goTo(FIRST + minutes * MINUTE)

  assert.equal(new Set(done).size, done.length)
  const counts = new Map<string, number>()
  for (const name of done.map((entry) => entry.split(' ')[0]!)) counts.set(name, (counts.get(name) ?? 0) + 1)
  // Of the ticks of a day those of the two hours are one: 8 of the quarters, 2 of the hourly, 1 of the others.
  const perDay: Record<string, number> = {
    '*/15': 96 - 7,
    '7-59/15': 96 - 7,
    '*': 24 - 1,
    '*/2': 12,
    '*/3': 8,
    once: 1,
  }
  for (const { name, cron } of flow) {
    const [minute, hour] = cron.split(' ') as [string, string]
    const rate = minute.includes('/') ? minute : /^\d+$/.test(hour) ? 'once' : hour
    assert.equal(counts.get(name), perDay[rate], `${name} (${cron})`)
  }
  assert.equal(counts.get('each_tick'), 24)
  const { rows } = await pool.query<{ cause: RunCause; n: number }>(
    "SELECT cause, count(*)::int AS n FROM pipeline_run WHERE schedule = 'each_tick' AND state = 'DONE' GROUP BY cause ORDER BY cause",
  )
  assert.deepEqual(rows, [
    { cause: 'CATCH_UP', n: 1 },
    { cause: 'SCHEDULE', n: 23 },
  ])
  await end()
})

test('a run that fails is tried once more after 5 minutes; one that takes too long is ended and its schedule goes on', async () => {
  let failures = 1
  const flaky = schedule('flaky', {
    async work({ say }) {
      say('beginning')
      if (failures-- > 0) throw new Error('the source is away')
    },
  })
  const hanging = schedule('hanging', { timeLimitMinutes: 10 })
  const { pool, goTo, cancelled, end } = await timeline([flaky, hanging])
  await goTo(FIRST)
  const tick = FIRST + HOUR
  const hangs = (id: string): boolean => id.startsWith('hanging')
  await goTo(tick, hangs)
  const first = (await readRun(pool, 'flaky/2026-03-02T01:00Z'))!
  assert.deepEqual([first.state, first.error, first.attempt], ['RETRYING', 'the source is away', 1])
  await goTo(tick + 4 * MINUTE, hangs)
  assert.equal((await readRun(pool, first.id))!.attempt, 1)
  await goTo(tick + 5 * MINUTE, hangs)
  assert.deepEqual(
    [(await readRun(pool, first.id))!].map(({ state, attempt, error }) => [state, attempt, error]),
    [['DONE', 2, null]],
  )
  assert.deepEqual(
    (await readSteps(pool, first.id)).map(({ attempt, state, error }) => [attempt, state, error]),
    [
      [1, 'FAILED', 'the source is away'],
      [2, 'DONE', null],
    ],
  )
  assert.equal((await readLines(pool, first.id, 10)).length, 2)

  await goTo(tick + 10 * MINUTE, hangs)
  const slow = (await readRun(pool, 'hanging/2026-03-02T01:00Z'))!
  assert.deepEqual([slow.state, slow.error], ['RETRYING', 'it took longer than its 10 minutes'])
  await goTo(tick + 15 * MINUTE, hangs)
  await goTo(tick + 25 * MINUTE, hangs)
  assert.equal((await readRun(pool, slow.id))!.state, 'FAILED')
  assert.deepEqual(cancelled, ['hanging/2026-03-02T01:00Z#1', 'hanging/2026-03-02T01:00Z#2'])
  await goTo(tick + HOUR)
  assert.equal((await readRun(pool, 'hanging/2026-03-02T02:00Z'))!.state, 'DONE')
  await end()
})

test('a person pauses, triggers, cancels and fills in; runs of a lane take turns, and a waiting tick gives way to a newer one', async () => {
  const one = schedule('one', { lane: 'shared', timeLimitMinutes: 600 })
  const two = schedule('two', { lane: 'shared' })
  const { pool, durable, goTo, keep, execute, operation, end } = await timeline([one, two])
  const states = async (name: string) => (await listRuns(pool, { schedule: name, limit: 20 })).map(({ state }) => state)
  const never = (): boolean => true
  await goTo(FIRST)
  await goTo(FIRST + HOUR, never) // "one" begins and goes on for long
  assert.deepEqual([await states('one'), await states('two')], [['RUNNING'], ['QUEUED']])
  await goTo(FIRST + 1.5 * HOUR, never)
  const running = await cancel(operation(), durable, 'one/2026-03-02T01:00Z')
  assert.deepEqual([running.state, running.error], ['CANCELLED', 'cancelled by a person'])
  await execute('one/2026-03-02T01:00Z#1') // a process that has not heard of it
  assert.deepEqual(await states('one'), ['CANCELLED'])
  assert.deepEqual(await keep(), ['two/2026-03-02T01:00Z#1'])
  await execute('two/2026-03-02T01:00Z#1')

  assert.equal(await pauseSchedule(operation(), 'two'), true)
  assert.equal(await pauseSchedule(operation(), 'two'), false)
  await goTo(FIRST + 3 * HOUR)
  assert.deepEqual(await states('two'), ['DONE'])
  const manual = await triggerRun(operation(), 'two')
  await goTo(FIRST + 3 * HOUR)
  assert.equal((await readRun(pool, manual.id))!.state, 'DONE')
  await resumeSchedule(operation(), 'two')
  await goTo(FIRST + 4 * HOUR)
  assert.deepEqual(await states('two'), ['DONE', 'DONE', 'DONE'])

  const range = { from: new Date(FIRST + HOUR), to: new Date(FIRST + 4 * HOUR), timezone: 'UTC' }
  assert.deepEqual(await backfillRuns(operation(), 'two', range), ['two/2026-03-02T02:00Z', 'two/2026-03-02T03:00Z'])
  assert.deepEqual(await backfillRuns(operation(), 'one', range), ['one/2026-03-02T01:00Z', 'one/2026-03-02T02:00Z'])
  await goTo(FIRST + 4 * HOUR)
  assert.deepEqual(new Set(await states('one')), new Set(['DONE']))
  assert.equal((await states('one')).length, 4)
  await assert.rejects(triggerRun(operation(), 'three'), { code: 'NO_SUCH_SCHEDULE' })

  await triggerRun(operation(), 'one')
  await keep() // holds the lane
  await goTo(FIRST + 5 * HOUR, never)
  await goTo(FIRST + 6 * HOUR, never)
  assert.equal((await readRun(pool, 'two/2026-03-02T05:00Z'))!.state, 'SKIPPED')
  await end()
})

test('a failure is told once and its end once, lateness too; a receiver that was away hears of it later', async () => {
  const told: string[] = []
  let status = 503
  const receiver = createServer(async (request, response) => {
    const { text } = (await json(request)) as { text: string }
    if (status === 200) told.push(text)
    response.writeHead(status).end()
  })
  await once(receiver.listen(0, '127.0.0.1'), 'listening')
  let broken = false
  const flaky = schedule('flaky', {
    async work({ say }) {
      say('reading the source')
      if (broken) throw new Error('the source is away')
    },
  })
  const { pool, goTo, end } = await timeline([flaky])
  const { port } = receiver.address() as AddressInfo
  const notices = {
    pool,
    schedules: [flaky],
    timezone: 'UTC',
    log,
    webhookUrl: `http://127.0.0.1:${port}`,
    pageUrl: 'http://page/',
  }
  const look = async (moment: number): Promise<string[]> => {
    await judgeSchedules(pool, notices, new Date(moment))
    await deliverNotices(notices, new Date(moment))
    return told.splice(0)
  }
  await goTo(FIRST)
  broken = true
  await goTo(FIRST + HOUR)
  assert.deepEqual(await look(FIRST + HOUR), [])
  await goTo(FIRST + HOUR + 5 * MINUTE)
  assert.deepEqual(await look(FIRST + HOUR + 5 * MINUTE), [])
  assert.deepEqual(await look(FIRST + HOUR + 6 * MINUTE), [])
  status = 200
  const [failure, ...more] = await look(FIRST + HOUR + 30 * MINUTE)
  assert.match(
    failure!,
    /^:x: flaky failed in step work\nthe source is away\n> reading the source\n> reading the source\nhttp:\/\/page\/pipeline\/runs\/flaky\/2026-03-02T01%3A00Z\n.*runs show flaky\/2026-03-02T01:00Z$/,
  )
  assert.deepEqual([more, await look(FIRST + HOUR + 31 * MINUTE)], [[], []])
  broken = false
  await goTo(FIRST + 2 * HOUR)
  assert.match(
    (await look(FIRST + 2 * HOUR)).join(),
    /^:white_check_mark: flaky is well again; it was failing since [^,]*$/,
  )
  const [late, ...others] = await look(FIRST + 5 * HOUR)
  assert.match(
    late!,
    /^:hourglass: flaky is late\nits last success was at 2026-03-02T02:00[^\n]*\nhttp:\/\/page\/pipeline\/schedules\/flaky$/,
  )
  assert.deepEqual([others, await look(FIRST + 5.5 * HOUR)], [[], []])
  await goTo(FIRST + 6 * HOUR)
  assert.match(
    (await look(FIRST + 6 * HOUR)).join(),
    /^:white_check_mark: flaky is well again; it was late since [^,]*$/,
  )
  receiver.close()
  receiver.closeAllConnections()
  await end()
})
