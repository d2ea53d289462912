import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ClaimSize } from './claim-size.ts'

/** Sizes of claims every 20 ms, while so many transfers a second end. */
function sizesAt(perSecond: number, slots: number): number[] {
  const claims = new ClaimSize(slots)
  return Array.from({ length: 50 }, (_, claim) => {
    for (let ended = 0; ended < perSecond / 50; ended += 1) claims.ended()
    return claims.next(20 * (claim + 1))
  })
}

test('a fast worker claims ahead what it needs for 60 ms, a slow one twice its slots', () => {
  assert.equal(sizesAt(12_000, 64).at(-1), 1_024)
  assert.equal(sizesAt(4_000, 64).at(-1), 256)
  assert.equal(sizesAt(100, 64).at(-1), 128)
  assert.equal(sizesAt(0, 1).at(-1), 10)
  assert.equal(sizesAt(1_000_000, 64).at(-1), 1_024)
})

test('claims come in few sizes, and a rate is not told from a moment', () => {
  const claims = new ClaimSize(64)
  for (let ended = 0; ended < 100; ended += 1) claims.ended()
  assert.equal(claims.next(1), 128)
  for (let perSecond = 0; perSecond < 40_000; perSecond += 777)
    for (const size of sizesAt(perSecond, 64)) assert.ok([128, 256, 512, 1_024].includes(size))
})
