import assert from 'node:assert/strict'
import test from 'node:test'
import { historyOf, knownMetrics, lastDays, toCsv } from './history-points.ts'

const at = (date: string, followers: number | null) => ({
  date,
  followers,
  following: null,
  uploads: null,
  views: null,
})

test('missing days are gaps, never zero and never bridged', () => {
  const history = historyOf([at('2026-02-27', 5), at('2026-03-02', 7)], 'followers', 'day')
  assert.deepEqual(
    history.map(({ date, value }) => [date, value]),
    [
      ['2026-02-27', 5],
      ['2026-02-28', null],
      ['2026-03-01', null],
      ['2026-03-02', 7],
    ],
  )
})

test('weeks step by seven days and months by their last day', () => {
  const weeks = historyOf([at('2026-11-01', 1), at('2026-11-15', 3)], 'followers', 'week')
  assert.deepEqual(weeks[1], { date: '2026-11-08', value: null })
  const months = historyOf([at('2025-12-31', 1), at('2026-03-31', 4)], 'followers', 'month')
  assert.deepEqual(
    months.map(({ date }) => date),
    ['2025-12-31', '2026-01-31', '2026-02-28', '2026-03-31'],
  )
})

test('points out of order are put in order, and no points are no history', () => {
  const history = historyOf([at('2026-11-02', 2), at('2026-11-01', 1)], 'followers', 'day')
  assert.deepEqual(
    history.map(({ value }) => value),
    [1, 2],
  )
  assert.deepEqual(historyOf([], 'followers', 'day'), [])
})

test('only metrics with a value can be chosen', () => {
  assert.deepEqual(knownMetrics([at('2026-11-01', 1), { ...at('2026-11-02', null), views: 0 }]), ['followers', 'views'])
})

test('a gap is an empty field of the CSV', () => {
  const csv = toCsv(
    [
      { date: '2026-11-01', value: 10 },
      { date: '2026-11-02', value: null },
    ],
    'followers',
  )
  assert.equal(csv, 'date,followers\r\n2026-11-01,10\r\n2026-11-02,\r\n')
})

test('a window counts back from the last known date, and without one all is shown', () => {
  const history = historyOf([at('2026-11-01', 1), at('2026-11-20', 2)], 'followers', 'day')
  assert.deepEqual(
    lastDays(history, 7).map(({ date }) => date),
    ['13', '14', '15', '16', '17', '18', '19', '20'].map((day) => `2026-11-${day}`),
  )
  assert.equal(lastDays(history, null), history)
  assert.deepEqual(lastDays([], 7), [])
})
