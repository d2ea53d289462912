import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatSpan } from './format-span.ts'
import { summariseTests } from './summarise-tests.ts'

test('a span reads in the unit that fits it', () => {
  assert.deepEqual([0, 0.421, 9.999, 12, 119, 120, 7_199, 129_600, 345_600].map(formatSpan), [
    '0 s',
    '0.42 s',
    '10 s',
    '12 s',
    '119 s',
    '2 min',
    '120 min',
    '36 h',
    '4 days',
  ])
})

test('tests are summed up so that what did not pass is never hidden', () => {
  const tests = (...statuses: ('passed' | 'failed' | 'warned' | null)[]) => statuses.map((status) => ({ status }))
  assert.deepEqual(
    [tests('passed'), tests('passed', 'passed'), tests('passed', 'failed', 'warned', 'warned'), tests(null)].map(
      summariseTests,
    ),
    ['1 test passed', '2 tests passed', '4 tests: 1 failed, 2 warned', '1 test: 1 not run yet'],
  )
})
