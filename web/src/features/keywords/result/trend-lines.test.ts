import assert from 'node:assert/strict'
import { test } from 'node:test'
import { trendLines } from './trend-lines.ts'

const point = (date: string, keyword: string, posts: number) => ({ date, keyword, posts, creators: 1, reach: 1 })

test('a date without a post is 0, and the loudest keyword comes first', () => {
  const { dates, lines } = trendLines(
    [point('2026-01-30', 'a', 1), point('2026-02-01', 'b', 5), point('2026-02-01', 'a', 2)],
    'day',
  )
  assert.deepEqual(dates, ['2026-01-30', '2026-01-31', '2026-02-01'])
  assert.deepEqual(
    lines.map(({ name, values }) => [name, values]),
    [
      ['b', [0, 0, 5]],
      ['a', [1, 0, 2]],
    ],
  )
})

test('weeks are seven days apart, and nothing found gives no line', () => {
  const { dates } = trendLines([point('2026-01-05', 'a', 1), point('2026-01-19', 'a', 1)], 'week')
  assert.deepEqual(dates, ['2026-01-05', '2026-01-12', '2026-01-19'])
  assert.deepEqual(trendLines([], 'day').lines, [])
})
