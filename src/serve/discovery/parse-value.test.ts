import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fieldNamed } from './fields.ts'
import { parseValue } from './parse-value.ts'

const parse = (name: string, raw: string | number | boolean): unknown => {
  const parsed = parseValue(fieldNamed(name), raw)
  return 'value' in parsed ? parsed.value : undefined
}

test('a number and its text mean the same', () => {
  fc.assert(fc.property(fc.maxSafeInteger(), (value) => parse('followers', String(value)) === value))
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      (value) => parse('avgLikes', String(value)) === value,
    ),
  )
  assert.equal(parse('engagementRate', '3.1'), 3.1)
})

test('a time is UTC unless it says otherwise, and a date is its midnight', () => {
  assert.equal(parse('lastPostAt', '2026-01-31'), '2026-01-31T00:00:00.000Z')
  assert.equal(parse('lastPostAt', '2026-01-31T12:30'), '2026-01-31T12:30:00.000Z')
  assert.equal(parse('lastPostAt', '2026-01-31T12:30:15.250Z'), '2026-01-31T12:30:15.250Z')
  assert.equal(parse('lastPostAt', '2026-01-31T12:30:00+05:30'), '2026-01-31T07:00:00.000Z')
  assert.equal(parse('lastPostAt', '2028-02-29'), '2028-02-29T00:00:00.000Z')
})

test('what is not written as the type writes it is refused', () => {
  for (const raw of ['', ' 1', '1 ', '1.0', '1e3', '0x1', '१', true, 1.5, Number.NaN, 2 ** 60])
    assert.equal(parse('followers', raw), undefined)
  for (const raw of ['', '.5', '5.', 'NaN', 'Infinity', '1e999', false]) assert.equal(parse('avgLikes', raw), undefined)
  for (const raw of ['True', 'yes', '', 0, 1]) assert.equal(parse('isVerified', raw), undefined)
  for (const raw of ['2027-02-29', '2026-00-10', '2026-01-32', '2026-01-31T24:30', '2026-01-31 12:00', 'now', 0])
    assert.equal(parse('lastPostAt', raw), undefined)
  for (const raw of ['\0', '\ud83d', 1, true]) assert.equal(parse('name', raw), undefined)
})

test('a tier is one of the known ones, in any case', () => {
  assert.equal(parse('tier', 'Nano'), 'NANO')
  assert.deepEqual(parseValue(fieldNamed('tier'), 'megga'), { expected: 'does not know "megga"; did you mean MEGA?' })
})
