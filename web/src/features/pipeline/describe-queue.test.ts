import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeRate, describeWait } from './describe-queue.ts'

test('waits and rates are told in words, and what is not known is left out', () => {
  assert.deepEqual([0, 59, 119, 120, 7_200, 172_800, null].map(describeWait), [
    '0 s',
    '59 s',
    '119 s',
    '2 min',
    '2 h',
    '2 d',
    '',
  ])
  assert.deepEqual([0, 0.26, 93.4, null].map(describeRate), ['0 a second', '0.3 a second', '93 a second', ''])
})
