import assert from 'node:assert/strict'
import { test } from 'node:test'
import { RunStartedAt } from './run-started-at.ts'

test("run_started_at prints and formats as Python's datetime does", () => {
  const moment = new RunStartedAt(new Date('2026-11-24T05:06:07.089Z'))
  assert.equal(String(moment), '2026-11-24 05:06:07.089+00:00')
  assert.equal(moment.strftime('%Y-%m-%d %H:%M:%S'), '2026-11-24 05:06:07')
  assert.throws(() => moment.strftime('%j'), /strftime does not know %j/)
})
