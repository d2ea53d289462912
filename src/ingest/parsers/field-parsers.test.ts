import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fieldParsers, type ParserName } from './field-parsers.ts'
import { Invalid } from './invalid.ts'

const LATEST = Date.UTC(2026, 10, 25)
const parse = (name: ParserName, value: unknown) => {
  const result = fieldParsers[name](value, LATEST)
  return result instanceof Invalid ? `! ${result.reason}` : result
}

test('blank is NULL for every parser', () => {
  for (const name of Object.keys(fieldParsers) as ParserName[]) {
    for (const blank of ['', null, undefined]) {
      assert.equal(parse(name, blank), null, name)
    }
  }
})

test('a count is a whole number that UInt64 holds, digit for digit', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), (count) => {
      assert.equal(String(parse('count', String(count))), String(count))
    }),
  )
  assert.equal(parse('count', '18446744073709551616'), '! is larger than 2^64 - 1')
  for (const bad of ['12x', '-1', '1.5', '1,000', '1e3', ' 1', 1.5, -1, 2 ** 60, true]) {
    assert.equal(parse('count', bad), '! is not a whole number', String(bad))
  }
  assert.equal(parse('count32', '4294967296'), '! is larger than 2^32 - 1')
})

test('a timestamp is the same moment in every form, and a day that there is not is refused', () => {
  const moment = '2026-07-01 05:05:51.241'
  for (const form of [
    '2026-07-01T05:05:51.241375+00:00',
    '2026-07-01 05:05:51.241+00:00',
    '2026-07-01T05:05:51.241Z',
    '2026-07-01T10:35:51.241+05:30',
    '2026-07-01T00:05:51.241-0500',
    '2026-07-01 05:05:51.241',
  ]) {
    assert.equal(parse('timestamp', form), moment, form)
  }
  assert.equal(parse('timestamp', '2025-12-10 05:38:00.5+00:00'), '2025-12-10 05:38:00.500')
  assert.equal(parse('timestamp', '2026-02-30T00:00:00Z'), '! is not a day of the calendar')
  assert.equal(parse('timestamp', '0026-02-03'), '! is outside the years 1900 to 2299')
  for (const bad of ['yesterday', '2026-7-1', '2026-07-01T25:00:00Z', '1782882351', '2026-07-01T05:05:51.Z']) {
    assert.match(String(parse('timestamp', bad)), /^! is not a timestamp/, bad)
  }
})

test('a snapshot is neither of tomorrow nor from before the platforms', () => {
  assert.equal(parse('snapshotTime', '2026-11-25T00:00:00Z'), '2026-11-25 00:00:00.000')
  assert.equal(parse('snapshotTime', '2026-11-25T00:00:00.001Z'), '! lies more than a day in the future')
  assert.equal(parse('snapshotTime', '2004-12-31'), '! lies before 2005, when no platform was there')
})

test('language tags become ISO 639-1, or NULL where it has no code', () => {
  const expected = {
    en: 'en',
    'en-US': 'en',
    'pt-BR': 'pt',
    'zh-Hant': 'zh',
    'es-419': 'es',
    fil: 'tl',
    iw: 'he',
    bgc: null,
    und: null,
    zxx: null,
  }
  for (const [tag, code] of Object.entries(expected)) assert.equal(parse('language', tag), code, tag)
  assert.match(String(parse('language', 'English!')), /^! is not a language tag/)
})

test('text is taken as it is, and what cannot be stored is refused', () => {
  for (const text of ['a\\nb', 'नमस्ते\n🙂', ' ', '\u202eabc', '\ufffd']) assert.equal(parse('text', text), text)
  assert.equal(parse('text', 'a\0b'), '! holds a NUL character')
  assert.equal(parse('text', 'a\ud800'), '! holds half a surrogate pair')
  assert.equal(parse('text', 5), '! is not text')
})

test('an id is a word', () => {
  assert.equal(parse('id', 'UC_x-1'), 'UC_x-1')
  assert.equal(parse('id', '   '), null)
  assert.match(String(parse('id', 'a b')), /^! is not an id/)
  assert.match(String(parse('id', 'x'.repeat(256))), /^! is longer/)
})

test('flags, lists and tags are read in the forms of the files', () => {
  assert.deepEqual(
    ['True', 'false', '1', true].map((flag) => parse('boolean', flag)),
    [true, false, true, true],
  )
  assert.equal(parse('boolean', 'yes'), '! is not true or false')
  assert.deepEqual(parse('tagsByComma', 'a b, c,d, e'), ['a b', 'c,d', 'e'])
  assert.deepEqual(parse('tagsByPipe', 'a|b, c'), ['a', 'b, c'])
  assert.equal(parse('tagsByPipe', '[none]'), null)
  assert.deepEqual(parse('texts', ['a', 'b']), ['a', 'b'])
  assert.equal(parse('texts', 'a'), '! is not a list of texts')
})

test('categories come by number', () => {
  assert.equal(parse('youtubeCategory', '10'), 'Music')
  assert.equal(parse('youtubeCategory', '999'), null)
  assert.equal(parse('youtubeCategory', 'Music'), '! is not the number of a category')
})
