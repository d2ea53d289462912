import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { testPostgres } from '../../../test/support/test-databases.ts'
import { cancel } from './cancel.ts'
import { enqueue } from './enqueue.ts'
import { finish, type Outcome } from './finish.ts'
import { dropFinishedDay, listFinishedDays, prepareFinishedDays } from './finished-days.ts'
import { openClaimer } from './open-claimer.ts'
import { rescue } from './rescue.ts'
import { retryFailed } from './retry-failed.ts'
import { queueStats } from './stats.ts'
import type { ClaimedTask } from './task.ts'
import { upkeep } from './upkeep.ts'

const { pool } = await testPostgres()
const LONG = process.env.LONG === '1'
const FLOW = 'f'

const key = fc.integer({ min: 0, max: 5 }).map((n) => `k${n}`)
const outcome = fc.constantFrom<Outcome>(
  { status: 'COMPLETE' },
  { status: 'FAILED', reason: 'NOT_FOUND: x' },
  { status: 'PENDING', reason: 'busy', delayMs: 0, countsAsRetry: true },
  { status: 'PENDING', reason: 'busy', delayMs: 60_000, countsAsRetry: true },
)
const step = fc.oneof(
  fc.record({ do: fc.constant('enqueue' as const), keys: fc.array(key, { maxLength: 6 }) }),
  fc.record({ do: fc.constant('claim' as const), limit: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ do: fc.constant('finish' as const), outcome, late: fc.boolean() }),
  fc.record({ do: fc.constant('die' as const) }),
  fc.record({ do: fc.constant('cancel' as const), key }),
  fc.record({ do: fc.constant('retry' as const) }),
  fc.record({ do: fc.constant('upkeep' as const) }),
)

test('whatever happens in whatever order: one live task a key, no task lost, counters as a count would say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      await pool.query('TRUNCATE scrape_request_log')
      let held: ClaimedTask[] = []
      const dead: ClaimedTask[] = []
      let enqueued = 0
      for (const now of steps) {
        if (now.do === 'enqueue')
          enqueued += await enqueue(
            pool,
            now.keys.map((idempotencyKey) => ({ flow: FLOW, platform: 'YOUTUBE', params: {}, idempotencyKey })),
          )
        else if (now.do === 'claim') held.push(...(await openClaimer(pool, FLOW).claim(now.limit, 60)))
        else if (now.do === 'finish') {
          const ending = now.late ? dead : held.splice(0, 2)
          await finish(
            pool,
            ending.map((task) => ({ ...task, outcome: now.outcome })),
          )
        } else if (now.do === 'die') {
          dead.push(...held)
          held = []
          await pool.query("UPDATE scrape_request_processing SET lease_expires_at = now() - interval '1 s'")
          await rescue(pool, FLOW, 5)
        } else if (now.do === 'cancel') await cancel(pool, FLOW, [now.key], 'x')
        else if (now.do === 'retry') await retryFailed(pool, FLOW, { sinceHours: 1 })
        else await upkeep(pool, 5)
        await holds()
      }
      const { rows } = await pool.query<{ tasks: number }>('SELECT count(DISTINCT id) AS tasks FROM scrape_request_log')
      // A failed task that is retried while its key failed twice is one task again.
      assert.ok(rows[0]!.tasks <= enqueued)
    }),
    { numRuns: LONG ? 200 : 12, endOnFailure: true },
  )
})

async function holds(): Promise<void> {
  const { rows: doubled } = await pool.query(
    "SELECT idempotency_key FROM scrape_request_log WHERE status IN ('PENDING', 'PROCESSING') GROUP BY 1 HAVING count(*) > 1",
  )
  assert.deepEqual(doubled, [])
  const { rows: counted } = await pool.query<{ status: string; tasks: number }>(
    'SELECT status, count(*) AS tasks FROM scrape_request_log GROUP BY status',
  )
  const told = new Map<string, number>((await queueStats(pool)).map(({ status, tasks }) => [status, tasks]))
  const rowsOf = new Map(counted.map(({ status, tasks }) => [status, tasks]))
  for (const status of ['PENDING', 'PROCESSING', 'COMPLETE'])
    assert.equal(told.get(status) ?? 0, rowsOf.get(status) ?? 0, status)
  // A failure that is retried has happened nevertheless.
  assert.ok((told.get('FAILED') ?? 0) >= (rowsOf.get('FAILED') ?? 0))
}

test('16 clients enqueue the same at once while workers take it: one live task a key at every moment', async () => {
  await pool.query('TRUNCATE scrape_request_log')
  const ROUNDS = LONG ? 60 : 8
  const keys = Array.from({ length: 40 }, (_, i) => `same${i}`)
  let isOver = false
  const workers = Array.from({ length: 3 }, async () => {
    const claimer = openClaimer(pool, FLOW)
    while (!isOver) {
      const tasks = await claimer.claim(7, 60)
      await finish(
        pool,
        tasks.map((task) => ({ ...task, outcome: { status: 'COMPLETE' } as const })),
      )
    }
  })
  const watching = (async () => {
    while (!isOver) await holdsOnce()
  })()
  await Promise.all(
    Array.from({ length: 16 }, async (_, client) => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const mine = client % 2 === 0 ? keys : keys.toReversed()
        await enqueue(
          pool,
          mine.map((idempotencyKey) => ({ flow: FLOW, platform: 'YOUTUBE', params: {}, idempotencyKey })),
        )
        await wait(1)
      }
    }),
  )
  isOver = true
  await Promise.all([...workers, watching])
})

async function holdsOnce(): Promise<void> {
  const { rows } = await pool.query(
    "SELECT idempotency_key, array_agg(status) FROM scrape_request_log WHERE status IN ('PENDING', 'PROCESSING') GROUP BY 1 HAVING count(*) > 1",
  )
  assert.deepEqual(rows, [])
}

test('workers that die at random: no task is held by two within one lease, and every task ends once', async () => {
  await pool.query('TRUNCATE scrape_request_log')
  const TASKS = LONG ? 20_000 : 1_000
  await enqueue(
    pool,
    Array.from({ length: TASKS }, (_, i) => ({ flow: FLOW, platform: 'YOUTUBE', params: {}, idempotencyKey: `t${i}` })),
  )
  const holders = new Map<number, number>()
  const ended = new Map<number, number>()
  const work = async (worker: number): Promise<void> => {
    const claimer = openClaimer(pool, FLOW)
    for (let empty = 0; empty < 20; ) {
      const tasks = await claimer.claim(1 + (worker % 13) * 3, 600)
      if (tasks.length === 0) {
        empty += 1
        await wait(5)
        continue
      }
      for (const { id } of tasks) {
        assert.equal(holders.get(id), undefined, `task ${id} is held by two`)
        holders.set(id, worker)
      }
      if (Math.random() < 0.2) {
        // Dies: its leases run out, and another takes its tasks.
        for (const { id } of tasks) holders.delete(id)
        await pool.query(
          "UPDATE scrape_request_processing SET lease_expires_at = now() - interval '1 s' WHERE id = ANY ($1)",
          [tasks.map(({ id }) => id)],
        )
        await rescue(pool, FLOW, 1_000)
        continue
      }
      for (const { id } of tasks) holders.delete(id)
      const ids = await finish(
        pool,
        tasks.map((task) => ({ ...task, outcome: { status: 'COMPLETE' } as const })),
      )
      for (const id of ids) ended.set(id, (ended.get(id) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: 8 }, (_, worker) => work(worker)))
  assert.equal(ended.size, TASKS)
  assert.ok([...ended.values()].every((times) => times === 1))
})

test('the table of a day is made while tasks end, and none of them fails', async () => {
  await pool.query('TRUNCATE scrape_request_log')
  for (const day of await listFinishedDays(pool)) await dropFinishedDay(pool, day)
  const tasks = Array.from({ length: 400 }, (_, i) => `d${i}`)
  await enqueue(
    pool,
    tasks.map((idempotencyKey) => ({ flow: FLOW, platform: 'YOUTUBE', params: {}, idempotencyKey })),
  )
  const work = async (): Promise<void> => {
    for (;;) {
      const held = await openClaimer(pool, FLOW).claim(2, 60)
      if (held.length === 0) return
      await finish(
        pool,
        held.map((task) => ({ ...task, outcome: { status: 'COMPLETE' } as const })),
      )
    }
  }
  const working = Promise.all([work(), work(), work(), work()])
  await prepareFinishedDays(pool)
  await working
  const { rows } = await pool.query("SELECT count(*) AS n FROM scrape_request_log WHERE status = 'COMPLETE'")
  assert.equal(rows[0].n, 400)
})
