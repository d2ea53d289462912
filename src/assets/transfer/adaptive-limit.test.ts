import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AdaptiveLimit } from './adaptive-limit.ts'

/** A server that answers in `latencyMs`, asked as much as the limit allows at any moment for `rounds` round trips. */
function serve(limit: AdaptiveLimit, rounds: number, latencyMs: (inFlight: number) => number): void {
  let now = 0
  for (let round = 0; round < rounds; round += 1) {
    while (limit.mayStart(now)) limit.start()
    for (let left = limit.inFlight; left > 0; left -= 1) {
      const latency = latencyMs(limit.inFlight)
      now += latency / limit.inFlight
      limit.end('ok', latency, now)
      while (limit.mayStart(now)) limit.start()
    }
  }
}

test('a far server is asked for as much as there are slots within a few round trips', () => {
  const limit = new AdaptiveLimit(512)
  serve(limit, 6, () => 100)
  assert.ok(limit.limit >= 460, String(limit.limit))
})

test('a server whose latency grows with its load is not asked for ever more', () => {
  const limit = new AdaptiveLimit(1_000)
  serve(limit, 200, (inFlight) => Math.max(20, inFlight / 2))
  assert.ok(limit.limit < 500, String(limit.limit))
})

test('a busy server is asked for half as much and left alone as long as it says', () => {
  const limit = new AdaptiveLimit(64)
  limit.start()
  limit.end('busy', 10, 1_000, 5_000)
  assert.equal(limit.limit, 16)
  assert.equal(limit.mayStart(5_999), false)
  assert.equal(limit.mayStart(6_000), true)
})

test('an outage is paid for once, not once a request that was under way', () => {
  const limit = new AdaptiveLimit(64, 2_000)
  for (let i = 0; i < 32; i += 1) limit.start()
  for (let i = 0; i < 32; i += 1) limit.end('failed', 500, 1_000 + i)
  assert.equal(limit.limit, 16)
  assert.ok(limit.pausedUntil <= 1_000 + 32 + 250)
})

test('single failures among successes change nothing', () => {
  const limit = new AdaptiveLimit(64)
  for (let i = 0; i < 100; i += 1) {
    limit.start()
    limit.end(i % 3 === 0 ? 'failed' : 'ok', 10, 1_000 + i * 20)
  }
  assert.ok(limit.limit >= 32)
  assert.equal(limit.pausedUntil, 0)
})

test('however long it fails, it is tried again, and one success is enough to go on', () => {
  const limit = new AdaptiveLimit(64)
  let now = 0
  for (let i = 0; i < 200; i += 1) {
    now = Math.max(now + 1, limit.pausedUntil)
    assert.ok(limit.mayStart(now))
    limit.start()
    now += 2
    limit.end('failed', 1, now)
    assert.ok(limit.limit >= 1 && limit.pausedUntil - now <= 60_000)
  }
  now = Math.max(now, limit.pausedUntil)
  limit.start()
  limit.end('ok', 1, now + 2)
  assert.ok(limit.mayStart(now + 2))
})
