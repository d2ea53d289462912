import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { testPostgres } from '../../../test/support/test-databases.ts'
import { inTransaction } from '../../platform/postgres/pool.ts'
import { cancel } from './cancel.ts'
import { enqueue } from './enqueue.ts'
import { finish } from './finish.ts'
import { dropFinishedDay, listFinishedDays, prepareFinishedDays } from './finished-days.ts'
import { listenForTasks } from './listen.ts'
import { openClaimer } from './open-claimer.ts'
import { pausedHosts, pauseHost, resumeHost } from './pause.ts'
import { renew } from './renew.ts'
import { rescue } from './rescue.ts'
import type { NewTask } from './task.ts'
import { upkeep } from './upkeep.ts'

const { pool } = await testPostgres()
beforeEach(() => pool.query('TRUNCATE scrape_request_log, scrape_host_pause'))

function task(key: string, more: Partial<NewTask> = {}): NewTask {
  return { flow: 'f', platform: 'YOUTUBE', params: { key }, idempotencyKey: key, ...more }
}

/** Keys of the tasks that a claim takes, in their order. */
async function claimKeys(limit: number): Promise<unknown[]> {
  return (await openClaimer(pool, 'f').claim(limit, 60)).map(({ params }) => params.key)
}

async function statuses(): Promise<Record<string, string>> {
  const { rows } = await pool.query<{ key: string; status: string }>(
    'SELECT idempotency_key AS key, status FROM scrape_request_log ORDER BY id',
  )
  return Object.fromEntries(rows.map(({ key, status }) => [key, status]))
}

test('a claim names its lease: a worker whose lease went to another cannot end the task', async () => {
  await enqueue(pool, [task('lease')])
  const [mine] = await openClaimer(pool, 'f').claim(1, -1)
  assert.ok(mine)
  assert.deepEqual(await rescue(pool, 'f', 5), { requeued: 1, failed: 0 })
  const [theirs] = await openClaimer(pool, 'f').claim(1, 60)
  assert.equal(theirs!.id, mine.id)
  assert.deepEqual(await renew(pool, [mine], 60), [])
  assert.deepEqual(await finish(pool, [{ ...mine, outcome: { status: 'FAILED', reason: 'late' } }]), [])
  assert.deepEqual(await finish(pool, [{ ...theirs!, outcome: { status: 'COMPLETE' } }]), [mine.id])
})

test('a lease that is renewed is not given to another', async () => {
  await enqueue(pool, [task('kept')])
  const [held] = await openClaimer(pool, 'f').claim(1, -1)
  assert.deepEqual(await renew(pool, [held!], 60), [held!.id])
  assert.deepEqual(await rescue(pool, 'f', 5), { requeued: 0, failed: 0 })
})

test('a task that kills its workers ends as FAILED after the last attempt', async () => {
  await enqueue(pool, [task('killer')])
  await openClaimer(pool, 'f').claim(1, -1)
  assert.deepEqual(await rescue(pool, undefined, 2), { requeued: 1, failed: 0 })
  await openClaimer(pool, 'f').claim(1, -1)
  assert.deepEqual(await rescue(pool, undefined, 2), { requeued: 0, failed: 1 })
  assert.deepEqual(await statuses(), { killer: 'FAILED' })
})

test('claims take the highest priority first, then the oldest, and never one task twice', async () => {
  await enqueue(
    pool,
    Array.from({ length: 300 }, (_, i) => task(String(i), { priority: i % 3 })),
  )
  assert.deepEqual(await claimKeys(1), ['2'])
  const claimed = (await Promise.all(Array.from({ length: 8 }, () => openClaimer(pool, 'f').claim(50, 60)))).flat()
  assert.equal(new Set(claimed.map(({ id }) => id)).size, claimed.length)
  assert.equal(claimed.length, 299)
})

test('a claimer that goes on where it ended keeps the order, and sees what came in before that place', async () => {
  await enqueue(
    pool,
    Array.from({ length: 40 }, (_, i) => task(`b${i}`, { priority: i < 20 ? 1 : 0 })),
  )
  const claimer = openClaimer(pool, 'f')
  const first = [...(await claimer.claim(4, 60)), ...(await claimer.claim(4, 60))]
  assert.deepEqual(
    first.map(({ params }) => params.key).sort(),
    Array.from({ length: 8 }, (_, i) => `b${i}`),
  )
  await enqueue(pool, [task('urgent', { priority: 9 })])
  const rest: unknown[] = []
  for (let i = 0; i < 20; i += 1) rest.push(...(await claimer.claim(4, 60)).map(({ params }) => params.key))
  assert.equal(rest.length, 33)
  assert.ok(rest.includes('urgent'))
})

test('a link that dies within the hour goes before higher priorities, and leaves them half of the claim', async () => {
  const inMinutes = (minutes: number): Date => new Date(Date.now() + minutes * 60_000)
  await enqueue(pool, [
    ...Array.from({ length: 4 }, (_, i) => task(`first${i}`, { priority: 5 })),
    task('tomorrow', { expiresAt: inMinutes(1_440) }),
    task('dead', { expiresAt: inMinutes(-1) }),
    task('in 50', { expiresAt: inMinutes(50) }),
    task('in 5', { expiresAt: inMinutes(5) }),
    task('in 20', { expiresAt: inMinutes(20) }),
  ])
  assert.deepEqual((await claimKeys(4)).sort(), ['first0', 'first1', 'in 20', 'in 5'])
  assert.deepEqual((await claimKeys(9)).sort(), ['dead', 'first2', 'first3', 'in 50', 'tomorrow'])
})

test('a task that waits for its retry is not taken before its moment, and hinders no other', async () => {
  await enqueue(pool, [task('wait', { priority: 9 }), task('other')])
  const [held] = await openClaimer(pool, 'f').claim(1, 60)
  const outcome = { status: 'PENDING', reason: 'busy', delayMs: 60_000, countsAsRetry: true } as const
  await finish(pool, [{ ...held!, outcome }])
  assert.deepEqual(await claimKeys(5), ['other'])
  await pool.query('UPDATE scrape_request_log SET run_after = now()')
  const [again] = await openClaimer(pool, 'f').claim(5, 60)
  assert.deepEqual([again?.params.key, again?.retryCount], ['wait', 1])
})

test('tasks of a paused host are left alone until the pause ends; others behind them are taken', async () => {
  await enqueue(pool, [
    ...Array.from({ length: 20 }, (_, i) => task(`p${i}`, { host: 'paused.example', priority: 1 })),
    task('free', { host: 'free.example' }),
  ])
  await pauseHost(pool, 'paused.example', 600, 'answered 429')
  await pauseHost(pool, 'paused.example', 1, 'a shorter one')
  assert.deepEqual(
    (await pausedHosts(pool)).map(({ host, reason }) => [host, reason]),
    [['paused.example', 'answered 429']],
  )
  const claimer = openClaimer(pool, 'f')
  assert.deepEqual(
    (await claimer.claim(30, 60)).map(({ params }) => params.key),
    ['free'],
  )
  assert.equal(await resumeHost(pool, 'paused.example'), true)
  assert.equal((await claimer.claim(30, 60)).length, 20)
})

test('a task that is cancelled ends, and what its worker says later changes nothing', async () => {
  await enqueue(pool, [task('held'), task('waits'), task('stays')])
  const [held] = await openClaimer(pool, 'f').claim(1, 60)
  assert.equal(await cancel(pool, 'f', ['held', 'waits', 'unknown'], 'not wanted'), 2)
  assert.deepEqual(await finish(pool, [{ ...held!, outcome: { status: 'COMPLETE' } }]), [])
  assert.deepEqual(await statuses(), { held: 'FAILED', waits: 'FAILED', stays: 'PENDING' })
  const { rows } = await pool.query("SELECT DISTINCT reason FROM scrape_request_log WHERE status = 'FAILED'")
  assert.deepEqual(rows, [{ reason: 'CANCELLED: not wanted' }])
})

test('a crash between the end of a task and its record undoes both, and the task is rescued', async () => {
  await enqueue(pool, [task('torn')])
  const [held] = await openClaimer(pool, 'f').claim(1, -1)
  await assert.rejects(
    inTransaction(pool, async (client) => {
      await finish(client, [{ ...held!, outcome: { status: 'COMPLETE' } }])
      await client.query('SELECT pg_terminate_backend(pg_backend_pid())')
    }),
  )
  assert.deepEqual(await statuses(), { torn: 'PROCESSING' })
  await upkeep(pool, 5)
  assert.deepEqual(await statuses(), { torn: 'PENDING' })
})

test('tasks that end stand in the table of their day, also those that ended before it was made', async () => {
  await enqueue(pool, [task('early'), task('late')])
  const end = async (): Promise<void> => {
    const [held] = await openClaimer(pool, 'f').claim(1, 60)
    await finish(pool, [{ ...held!, outcome: { status: 'COMPLETE' } }])
  }
  await end()
  await Promise.all([prepareFinishedDays(pool), prepareFinishedDays(pool)])
  await end()
  const [today] = await listFinishedDays(pool)
  const { rows } = await pool.query('SELECT DISTINCT tableoid::regclass::text AS "table" FROM scrape_request_log')
  assert.deepEqual(rows, [{ table: today!.table }])
  assert.equal(await dropFinishedDay(pool, today!), true)
  assert.deepEqual(await statuses(), {})
})

test("tasks enqueued in the caller's transaction come with it, and never were when it is undone", async () => {
  const undone = inTransaction(pool, async (client) => {
    assert.equal(await enqueue(client, [task('undone')]), 1)
    throw new Error('the caller changed its mind')
  })
  await assert.rejects(undone, /changed its mind/)
  await inTransaction(pool, (client) => enqueue(client, [task('kept')]))
  assert.deepEqual(await statuses(), { kept: 'PENDING' })
})

test('a worker that waits is woken when tasks of its flow come', async () => {
  const bell = listenForTasks(pool, 'f')
  const { signal } = new AbortController()
  await bell.wait(60_000, signal) // the first one returns at once: what came before is not known
  const woken = bell.wait(60_000, signal)
  await enqueue(pool, [task('other flow', { flow: 'g' }), task('wake')])
  await woken
  bell.close()
})
