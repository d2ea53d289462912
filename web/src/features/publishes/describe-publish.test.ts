import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeProblems, describeShipping } from './describe-publish.ts'

const served = {
  version: '7',
  status: 'PUBLISHED' as const,
  startedAt: '2026-11-28T00:00:00.000Z',
  publishedAt: '2026-11-28T00:00:10.000Z',
  asOf: '2026-11-27T00:00:00.000Z',
  failedStep: null,
  reason: null,
  acceptedBy: null,
  acceptedReason: null,
  tables: [],
  checksPassed: 12,
  checks: [],
}
const check = {
  table: 't',
  check: 'rows' as const,
  column: null,
  served: 10,
  built: 2,
  bound: 80,
  message: 't: rows shrink',
}

test('a refusal says each check once, a failure its step, an acceptance by whom', () => {
  assert.deepEqual(describeProblems(served), [])
  const refused = { ...check, outcome: 'REFUSED' as const }
  assert.deepEqual(
    describeProblems({ ...served, reason: 't: rows shrink', failedStep: 'validate', checks: [refused] }),
    ['t: rows shrink'],
  )
  assert.deepEqual(describeProblems({ ...served, reason: 'the store is gone', failedStep: 'load' }), [
    'At step load: the store is gone',
  ])
  const accepted = { ...check, outcome: 'ACCEPTED' as const }
  assert.deepEqual(
    describeProblems({ ...served, acceptedBy: 'asha', acceptedReason: 'spam left', checks: [accepted] }),
    ['t: rows shrink', 'Accepted by asha: spam left'],
  )
})

test('a table says whether it was shipped whole', () => {
  const table = { name: 't', rows: 10, base: '7', shipped: 10, removed: 0 }
  assert.equal(describeShipping('7', table), 'whole')
  assert.equal(describeShipping('9', { ...table, shipped: 1_200, removed: 3 }), '1,200 changed, 3 gone, over version 7')
  assert.equal(describeShipping('9', { ...table, base: null, shipped: null }), 'not shipped')
})
