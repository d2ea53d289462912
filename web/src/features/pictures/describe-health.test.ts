import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeState, shareOk } from './describe-health.ts'

test('states are told in words, one that is not known as it is', () => {
  assert.equal(describeState('gone'), 'Gone: the platform has it no longer')
  assert.equal(describeState('new'), 'new')
})

test('a picture is well when its newest link is stored; what is stale is stored, what is gone is not', () => {
  const troubled = [
    { state: 'stale', assets: 10 },
    { state: 'retry', assets: 6 },
    { state: 'gone', assets: 4 },
  ]
  assert.equal(shareOk(90, troubled), 80)
  assert.equal(shareOk(3, []), 100)
  assert.equal(shareOk(0, []), null)
})
