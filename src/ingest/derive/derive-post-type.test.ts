import assert from 'node:assert/strict'
import { test } from 'node:test'
import { derivePostType } from './derive-post-type.ts'

test('a YouTube video of up to a minute is a short; a live stream or an unknown duration is a video', () => {
  for (const [seconds, postType] of [
    [1, 'SHORT'],
    [60, 'SHORT'],
    [61, 'VIDEO'],
    [0, 'VIDEO'],
    [null, 'VIDEO'],
  ] as const)
    assert.deepEqual(derivePostType('YOUTUBE', seconds), { derived: true, postType }, String(seconds))
})

test('an Instagram video below a quarter of an hour is a reel; without a duration there is no answer', () => {
  assert.equal(derivePostType('INSTAGRAM', 30)?.postType, 'REEL')
  assert.equal(derivePostType('INSTAGRAM', 899)?.postType, 'REEL')
  assert.equal(derivePostType('INSTAGRAM', 900)?.postType, 'VIDEO')
  assert.equal(derivePostType('INSTAGRAM', 0), null)
  assert.equal(derivePostType('INSTAGRAM', null), null)
})
