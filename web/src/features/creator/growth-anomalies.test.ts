import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { growthAnomalies } from './growth-anomalies.ts'

const day = (index: number) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10)
const historyOf = (values: (number | null)[]) => values.map((value, index) => ({ date: day(index), value }))

test('a bought step and its fall are marked with their size, and usual growth is not', () => {
  const values = Array.from({ length: 30 }, (_, index) => 10_000 * 1.002 ** index)
  const jumped = values.map((value, index) => (index >= 10 && index < 20 ? value * 1.3 : value))
  const marks = growthAnomalies(historyOf(jumped))
  assert.deepEqual(
    marks.map(({ date, text }) => [date, text]),
    [
      [day(10), '+30.26%'],
      [day(20), '−22.92%'],
    ],
  )
  assert.deepEqual(growthAnomalies(historyOf(values)), [])
})

test('a step over a gap is not marked, and a short history tells nothing', () => {
  const flat = Array.from({ length: 20 }, () => 100)
  assert.deepEqual(growthAnomalies(historyOf([...flat, null, 500, ...flat.map(() => 500)])), [])
  assert.deepEqual(growthAnomalies(historyOf([100, 200, 100, 200])), [])
})

test('any history gives at most six marks, in order, of dates that it has', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat(1e9)), { maxLength: 60 }), (values) => {
      const history = historyOf(values)
      const dates = growthAnomalies(history).map(({ date }) => date)
      assert.ok(dates.length <= 6)
      assert.deepEqual(dates, dates.toSorted())
      for (const date of dates) assert.ok(history.some((point) => point.date === date && point.value !== null))
    }),
  )
})
