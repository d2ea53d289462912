import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, test } from 'node:test'
import { testPostgres } from '../../../test/support/test-databases.ts'
import { finish } from './finish.ts'
import { openClaimer } from './open-claimer.ts'
import { rescue } from './rescue.ts'
import { queueStats } from './stats.ts'

const { pool } = await testPostgres()
beforeEach(() => pool.query('TRUNCATE scrape_request_log'))

/** The statements that the page tells, by the word at their head. */
const statements = new Map(
  [
    ...readFileSync(join(import.meta.dirname, '../../../docs/operate/outside-scrapers.md'), 'utf8').matchAll(
      /```sql\n-- (\w+)[^\n]*\n([\s\S]*?)```/g,
    ),
  ].map(([, name, sql]) => [name!, sql!]),
)
const FLOW = 'refresh_post_flow'

async function run(name: string, values: unknown[] = []) {
  return pool.query(statements.get(name)!, values)
}

async function told(): Promise<string[]> {
  return (await queueStats(pool)).map(({ status, tasks }) => `${status} ${tasks}`)
}

async function claimOne(): Promise<[number, string]> {
  const { rows } = await run('claim')
  assert.equal(rows.length, 1)
  return [rows[0].id, rows[0].picked_at]
}

test("a scraper's plain SQL takes, renews and ends tasks, and the counters follow", async () => {
  for (let i = 0; i < 2; i += 1) await run('enqueue')
  assert.deepEqual(await told(), ['PENDING 1'])
  const lease = await claimOne()
  assert.deepEqual(await told(), ['PROCESSING 1'])
  await run('enqueue') // live: it is being worked on
  assert.deepEqual(await told(), ['PROCESSING 1'])
  assert.equal((await run('renew', lease)).rowCount, 1)
  assert.deepEqual(await rescue(pool, undefined, 5), { requeued: 0, failed: 0 })
  assert.equal((await run('complete', lease)).rowCount, 1)
  assert.equal((await run('fail', lease)).rowCount, 0)
  assert.deepEqual(await told(), ['COMPLETE 1'])
})

test('a task that a scraper fails or wants to try again goes on as ours do', async () => {
  await run('enqueue')
  assert.equal((await run('try', await claimOne())).rowCount, 1)
  assert.deepEqual((await run('claim')).rows, [])
  assert.deepEqual(await openClaimer(pool, FLOW).claim(5, 60), [])
  await pool.query('UPDATE scrape_request_log SET run_after = NULL')
  assert.deepEqual(await told(), ['PENDING 1'])
  assert.equal((await run('fail', await claimOne())).rowCount, 1)
  assert.deepEqual(await told(), ['FAILED 1'])
})

test('a scraper whose lease ran out changes nothing, and one task is never taken by both', async () => {
  await run('enqueue')
  const lease = await claimOne()
  await pool.query("UPDATE scrape_request_log SET lease_expires_at = now() - interval '1 s'")
  assert.deepEqual(await rescue(pool, undefined, 5), { requeued: 1, failed: 0 })
  const [ours] = await openClaimer(pool, FLOW).claim(1, 60)
  assert.equal((await run('complete', lease)).rowCount, 0)
  assert.deepEqual((await run('claim')).rows, [])
  assert.deepEqual(await finish(pool, [{ ...ours!, outcome: { status: 'COMPLETE' } }]), [lease[0]])
})
