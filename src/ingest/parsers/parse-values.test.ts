import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fieldParsers, type ParserName } from './field-parsers.ts'
import { Invalid } from './invalid.ts'

const numRuns = process.env.LONG ? 5_000 : 200
const parse = (name: ParserName, value: unknown) => {
  const result = fieldParsers[name](value, Date.UTC(2026, 10, 25))
  return result instanceof Invalid ? `! ${result.reason}` : result
}
const moment = fc.integer({ min: Date.UTC(1901, 0, 1), max: Date.UTC(2200, 0, 1) })
const stored = (milliseconds: number) => new Date(milliseconds).toISOString().replace('T', ' ').replace('Z', '')
const two = (part: number) => String(part).padStart(2, '0')

test('a moment is the same however it is counted or written', () => {
  fc.assert(
    fc.property(moment, (milliseconds) => {
      const seconds = Math.floor(milliseconds / 1000)
      const date = new Date(seconds * 1000)
      const [day, month, year] = [two(date.getUTCDate()), two(date.getUTCMonth() + 1), date.getUTCFullYear()]
      const time = date.toISOString().slice(11, 19)
      assert.equal(parse('epochMilliseconds', milliseconds), stored(milliseconds))
      assert.equal(parse('epochMilliseconds', String(milliseconds)), stored(milliseconds))
      assert.equal(parse('epochSeconds', String(seconds)), stored(seconds * 1000))
      assert.equal(parse('excelSerial', String(milliseconds / 86_400_000 + 25_569)), stored(milliseconds))
      assert.equal(parse('dayMonthYear', `${day}/${month}/${year} ${time}`), stored(seconds * 1000))
      assert.equal(parse('monthDayYear', `${month}/${day}/${year} ${time}`), stored(seconds * 1000))
    }),
    { numRuns },
  )
  assert.equal(parse('excelSerial', '45292.70121527778'), '2024-01-01 16:49:45.000')
  assert.equal(parse('epochSeconds', 1590428694.5), '2020-05-25 17:44:54.500')
})

test('a date that is none says why', () => {
  const bad: [ParserName, unknown, string][] = [
    ['yearDayMonth', '18.11.31', '! is not a day of the calendar'],
    ['yearDayMonth', '2018.01.11', '! is not a date of the form YY.DD.MM'],
    ['dayMonthYear', '02/13/2026', '! is not a day of the calendar'],
    ['dayMonthYear', '1/2/26', '! is not a date of the form DD/MM/YYYY'],
    ['dayMonthYear', '01/02/2026 24:00', '! is not a time of day'],
    ['monthDayYear', '13/02/2026', '! is not a day of the calendar'],
    ['excelSerial', '60', '! lies before March 1900'],
    ['excelSerial', '2024-01-01', '! is not a date as a spreadsheet counts it, such as 45292.5'],
    ['excelSerial', '999999', '! is outside the years 1900 to 2299'],
    ['epochSeconds', '2026-01-01', '! is not a count of seconds since 1970'],
    ['epochSeconds', '1782882351241', '! is outside the years 1900 to 2299'],
    ['epochMilliseconds', true, '! is neither text nor an exact number'],
  ]
  for (const [name, value, says] of bad) assert.equal(parse(name, value), says, `${name} ${value}`)
  assert.equal(parse('yearDayMonth', '18.01.11'), '2018-11-01 00:00:00.000')
})

test('a number is exact in every way of writing it', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), fc.nat(19), (count, power) => {
      const digits = String(count)
      assert.equal(String(parse('number', digits)), digits)
      assert.equal(String(parse('number', count.toLocaleString('en-US'))), digits)
      assert.equal(String(parse('number', count.toLocaleString('en-IN'))), digits)
      const padded = digits.padStart(power + 1, '0')
      const mantissa = `${padded.slice(0, padded.length - power)}.${padded.slice(padded.length - power)}`
      assert.equal(String(parse('number', power === 0 ? digits : `${mantissa}E+${power}`)), digits)
    }),
    { numRuns },
  )
  const written = {
    '1,234': 1234,
    '1,23,456': 123_456,
    '2.28E+11': 228_000_000_000,
    '1.2K': 1200,
    '3.4m': 3_400_000,
    '1.5 B': 1_500_000_000,
    '12.0': 12,
    '0': 0,
  }
  for (const [text, count] of Object.entries(written)) assert.equal(parse('number', text), count, text)
})

test('what is no whole number is refused, or rounded where the mapping says so; blank stays NULL', () => {
  for (const bad of ['1,2', '1.234.567', '1,2345', '-5', 'K', '1e999', '١٢', '1 000', '0x10', 'NaN']) {
    assert.match(String(parse('number', bad)), /^! is not a number such as/, bad)
  }
  for (const part of ['1.5', '1.2345K', '15e-1', 1.5]) assert.equal(parse('number', part), '! is not a whole number')
  assert.equal(parse('number', '20B B'), '! is not a number such as 1234, 1,234, 1.2K or 2.28E+11')
  assert.equal(parse('number', '1e30'), '! is larger than 2^64 - 1')
  assert.deepEqual(
    ['20.433', 20.5, '0.49', ' ', null].map((value) => parse('rounded', value)),
    [20, 21, 0, null, null],
  )
})

test('a duration is its seconds', () => {
  fc.assert(
    fc.property(fc.nat(400), fc.nat(23), fc.nat(59), fc.nat(59), (days, hours, minutes, seconds) => {
      const text = `P${days}DT${hours}H${minutes}M${seconds}S`
      assert.equal(parse('duration', text), ((days * 24 + hours) * 60 + minutes) * 60 + seconds)
    }),
    { numRuns },
  )
  const written = { PT21M7S: 1267, P0D: 0, PT1H: 3600, P1W: 604_800, 'PT0.5S': 1 }
  for (const [text, seconds] of Object.entries(written)) assert.equal(parse('duration', text), seconds, text)
  for (const bad of ['P', 'PT', 'P1DT', '21:07', 'P1Y', 'P2MT1S', 'pt5s', '-PT5S']) {
    assert.equal(parse('duration', bad), '! is not a duration such as PT4M13S', bad)
  }
})

test('a list in JSON is the list, and a flag may be a word', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (list) => {
      fc.pre(!list.join('').includes('\0'))
      assert.deepEqual(parse('tagsByJson', JSON.stringify(list)), list)
    }),
    { numRuns },
  )
  assert.equal(parse('tagsByJson', '[]'), null)
  assert.equal(parse('tagsByJson', '["a"'), '! is not a list in JSON')
  assert.equal(parse('tagsByJson', '{"a":1}'), '! is not a list of texts')
  assert.deepEqual(
    ['Yes', 'f', ' 1 '].map((word) => parse('yesNo', word)),
    [true, false, true],
  )
  assert.equal(parse('yesNo', 'maybe'), '! is not yes or no')
})

test('a shortcode is the id of its post, digit for digit', () => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 2n ** 63n }), (id) => {
      let code = ''
      for (let rest = id; rest > 0n; rest /= 64n) code = alphabet[Number(rest % 64n)] + code
      assert.equal(parse('instagramShortcode', code), String(id))
    }),
    { numRuns },
  )
  assert.equal(parse('instagramShortcode', 'CAnqPB-Jzcj'), '2317006284167526179')
  assert.equal(parse('instagramShortcode', 'a b'), '! is not the shortcode of a public post')
  assert.equal(parse('instagramShortcode', 'CAnqPB-JzcjCAnqPB-Jzcj'), '! is not the shortcode of a public post')
})
