import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { testPostgres } from '../../../test/support/test-databases.ts'
import { claim } from './claim.ts'
import { enqueue } from './enqueue.ts'
import { finish } from './finish.ts'
import { renew } from './renew.ts'
import { rescue } from './rescue.ts'

const { pool } = await testPostgres()
beforeEach(() => pool.query('TRUNCATE scrape_request_log'))

test('a claim names its lease: a worker whose lease went to another cannot end the task', async () => {
  await enqueue(pool, [{ flow: 'f', platform: 'YOUTUBE', params: {}, idempotencyKey: 'lease' }])
  const [mine] = await claim(pool, 'f', 1, -1)
  assert.ok(mine)
  assert.deepEqual(await rescue(pool, 'f', 5), { requeued: 1, failed: 0 })
  const [theirs] = await claim(pool, 'f', 1, 60)
  assert.equal(theirs!.id, mine.id)
  assert.deepEqual(await renew(pool, [mine], 60), [])
  assert.deepEqual(await finish(pool, [{ ...mine, outcome: { status: 'FAILED', reason: 'late' } }]), [])
  assert.deepEqual(await finish(pool, [{ ...theirs!, outcome: { status: 'COMPLETE' } }]), [mine.id])
})

test('claims take the highest priority first, then the oldest, and never one task twice', async () => {
  await enqueue(
    pool,
    Array.from({ length: 300 }, (_, i) => ({
      flow: 'f',
      platform: 'YOUTUBE',
      params: { i },
      idempotencyKey: String(i),
      priority: i % 3,
    })),
  )
  const [first] = await claim(pool, 'f', 1, 60)
  assert.deepEqual(first!.params, { i: 2 })
  const claimed = (await Promise.all(Array.from({ length: 8 }, () => claim(pool, 'f', 50, 60)))).flat()
  assert.equal(new Set(claimed.map((task) => task.id)).size, claimed.length)
  assert.equal(claimed.length, 299)
})
