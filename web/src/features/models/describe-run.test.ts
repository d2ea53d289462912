import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatSpan } from '../../ui/format-span.ts'
import { describeRun } from './describe-run.ts'
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

test('a run is told in one line, with what failed only where something did', () => {
  const run: Parameters<typeof describeRun>[0] = {
    runId: 'r',
    kind: 'transform',
    status: 'succeeded',
    error: null,
    startedAt: '2026-11-24T00:00:00.000Z',
    endedAt: '2026-11-24T00:00:05.100Z',
    selection: [],
    fullRefresh: false,
    codeVersion: '1',
    modelsBuilt: 14,
    modelsFailed: 0,
    modelsSkipped: 0,
    tests: 78,
    testsFailed: 0,
    testsWarned: 0,
  }
  assert.equal(describeRun(run), '14 models built; 78 tests passed; 5.1 s')
  const failed = { modelsBuilt: 1, modelsFailed: 1, modelsSkipped: 2, testsFailed: 1, testsWarned: 2, tests: 4 }
  assert.equal(
    describeRun({ ...run, ...failed }),
    '1 model built, 1 failed, 2 skipped; 1 test passed, 1 failed, 2 warned; 5.1 s',
  )
  assert.equal(describeRun({ ...run, status: 'refused', error: 'a cycle' }), 'refused, nothing was built: a cycle')
})
