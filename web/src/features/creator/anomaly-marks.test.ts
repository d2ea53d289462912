import assert from 'node:assert/strict'
import test from 'node:test'
import { anomalyMarks } from './anomaly-marks.ts'

const anomaly = { firstDay: '2026-01-05', lastDay: '2026-01-06', followers: 400, share: 12.5 }

test('an anomaly stands on the first point that shows all of it, with its kind and size', () => {
  const marks = anomalyMarks([{ ...anomaly, kind: 'STEP' }], ['2026-01-04', '2026-01-11', '2026-01-18'])
  assert.deepEqual(marks, [{ date: '2026-01-11', short: '+12.50%', text: 'Step that looks bought +12.50%' }])
})

test('what lies outside of the chart has no mark', () => {
  assert.deepEqual(anomalyMarks([{ ...anomaly, kind: 'STALL' }], ['2026-02-01', '2026-02-08']), [])
  assert.deepEqual(anomalyMarks([{ ...anomaly, kind: 'STALL' }], ['2025-12-28']), [])
  assert.deepEqual(anomalyMarks([{ ...anomaly, kind: 'STALL' }], []), [])
})
