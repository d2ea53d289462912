import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Schedule, ScheduleRun } from '../../api/pipeline.ts'
import { describeSchedules, secondsOf } from './describe-run.ts'
import { timelineBars } from './timeline-bars.ts'

const run = (changes: Partial<ScheduleRun>): ScheduleRun => ({
  id: 'a/1',
  schedule: 'a',
  tick: '2026-01-01T00:00:00.000Z',
  cause: 'SCHEDULE',
  state: 'DONE',
  attempt: 1,
  queuedAt: '2026-01-01T00:00:00.000Z',
  startedAt: '2026-01-01T00:00:00.000Z',
  retryAt: null,
  endedAt: '2026-01-01T00:00:30.000Z',
  error: null,
  askedBy: null,
  ...changes,
})
const at = (time: string) => Date.parse(`2026-01-01T${time}Z`)

test('a run takes as long as its last attempt, up to now while it goes on, and nothing when it was left out', () => {
  assert.equal(secondsOf(run({}), 0), 30)
  assert.equal(secondsOf(run({ state: 'RUNNING', endedAt: null }), at('00:01:00')), 60)
  assert.equal(secondsOf(run({ state: 'QUEUED', endedAt: null }), at('00:01:00')), null)
  assert.equal(secondsOf(run({ state: 'SKIPPED', startedAt: null }), 0), null)
})

test('one sentence tells what is wrong first, then what goes on', () => {
  const schedule = (changes: Partial<Schedule>) =>
    ({ lastRun: null, isLate: false, pausedAt: null, ...changes }) as Schedule
  const lastRun = (state: ScheduleRun['state']) => ({ lastRun: { state } as NonNullable<Schedule['lastRun']> })
  assert.deepEqual(describeSchedules([schedule({})]), { words: 'All on time', tone: 'ok' })
  assert.deepEqual(
    describeSchedules([
      schedule({ ...lastRun('FAILED'), isLate: true }),
      schedule(lastRun('RUNNING')),
      schedule({ pausedAt: '2026-01-01T00:00:00.000Z' }),
    ]),
    { words: '1 failed, 1 late, 1 running, 1 paused', tone: 'failed' },
  )
})

test('a bar stands where its run began, is as long as it took, and is cut at the edges of the window', () => {
  const window = { from: at('00:00:00'), to: at('01:40:00') }
  const bars = timelineBars(
    [
      run({ id: 'a/inside', startedAt: '2026-01-01T00:10:00Z', endedAt: '2026-01-01T00:20:00Z' }),
      run({ id: 'a/cut', startedAt: '2025-12-31T23:00:00Z', endedAt: '2026-01-01T00:05:00Z' }),
      run({ id: 'a/open', state: 'RUNNING', startedAt: '2026-01-01T01:30:00Z', endedAt: null }),
      run({ id: 'a/before', startedAt: '2025-12-31T22:00:00Z', endedAt: '2025-12-31T22:05:00Z' }),
      run({ id: 'a/waits', state: 'QUEUED', startedAt: null, endedAt: null }),
    ],
    window,
  )
  assert.deepEqual(
    bars.map(({ run: { id }, left, width }) => [id, left, width]),
    [
      ['a/inside', 10, 10],
      ['a/cut', 0, 5],
      ['a/open', 90, 10],
    ],
  )
})
