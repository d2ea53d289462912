import assert from 'node:assert/strict'
import test from 'node:test'
import { growthLines } from './growth-lines.ts'

const point = (date: string, followers: number | null) => ({ date, followers })
const series = [
  { name: 'a', points: [point('2026-01-04', 100), point('2026-01-11', 150), point('2026-01-18', 200)] },
  { name: 'b', points: [point('2026-01-11', 1000), point('2026-01-18', 900)] },
]

test('growth is told from the first date on which all are known, and nothing before it', () => {
  const { dates, lines } = growthLines(series, 'growth')
  assert.deepEqual(dates, ['2026-01-04', '2026-01-11', '2026-01-18'])
  assert.deepEqual(
    lines[0]!.values.map((value) => value && Math.round(value)),
    [null, 0, 33],
  )
  assert.deepEqual(
    lines[1]!.values.map((value) => value && Math.round(value)),
    [null, 0, -10],
  )
})

test('followers stand as they are, with gaps where one is not known', () => {
  assert.deepEqual(growthLines(series, 'followers').lines[1]!.values, [null, 1000, 900])
})

test('creators who are never known on one date have no growth to compare', () => {
  const apart = [series[0]!, { name: 'c', points: [point('2027-01-03', 5)] }]
  assert.ok(growthLines(apart, 'growth').lines.every(({ values }) => values.every((value) => value === null)))
})
