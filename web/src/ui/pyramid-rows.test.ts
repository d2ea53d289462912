import assert from 'node:assert/strict'
import test from 'node:test'
import { pyramidRows } from './pyramid-rows.ts'

test('ages stand from young to old with men and women beside each other, and a share that is not told is unknown', () => {
  const rows = pyramidRows([
    { gender: 'female', age: '65+', share: 1 },
    { gender: 'female', age: '18-24', share: 30 },
    { gender: 'MALE', age: '18-24', share: 20 },
  ])
  assert.deepEqual(rows, [
    { age: '18-24', male: 20, female: 30 },
    { age: '65+', male: null, female: 1 },
  ])
})
