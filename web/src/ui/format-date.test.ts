import assert from 'node:assert/strict'
import test from 'node:test'
import { formatDateTime, formatDay, formatRelative } from './format-date.ts'

const NOW = Date.parse('2026-11-24T12:00:00Z')

test('a time reads relative to now in its largest whole unit', () => {
  const expected: [string, string][] = [
    ['2026-11-24T11:59:30Z', 'now'],
    ['2026-11-24T11:15:00Z', '45 min. ago'],
    ['2026-11-24T00:00:00Z', '12 hr. ago'],
    ['2026-11-23T12:00:00Z', 'yesterday'],
    ['2026-11-21T11:00:00Z', '3 days ago'],
    ['2026-11-09T12:00:00Z', '2 wk. ago'],
    ['2026-08-24T00:00:00Z', '3 mo. ago'],
    ['2018-11-01T00:00:00Z', '8 yr. ago'],
    ['2026-11-26T12:00:00Z', 'in 2 days'],
  ]
  for (const [iso, text] of expected) assert.equal(formatRelative(iso, NOW), text, iso)
})

test('exact times are UTC whatever the zone of the reader', () => {
  assert.equal(formatDateTime('2026-11-24T23:59:00.000Z'), '24 Nov 2026, 23:59 UTC')
  assert.equal(formatDay('2026-11-24'), '24 Nov 2026')
})
