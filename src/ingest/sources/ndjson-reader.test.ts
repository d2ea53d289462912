import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NdjsonReader } from './ndjson-reader.ts'

const read = (text: string) => [...new NdjsonReader().push({ text, faults: new Map(), last: true })]

test('one bad line is told with its number, and the others are read', () => {
  const records = read('{"a":1}\n\n{"a":\n[1]\n{"a":2}\r\n')
  assert.deepEqual(
    records.map((record) => ('values' in record ? [record.line, record.values] : [record.line, record.reason])),
    [
      [1, { a: 1 }],
      [3, 'not JSON: Unexpected end of JSON input'],
      [4, 'not a JSON object'],
      [5, { a: 2 }],
    ],
  )
})

test('whole numbers beyond 2^53 keep their digits', () => {
  const [record] = read('{"views":18446744073709551615,"likes":12,"ratio":0.125}')
  assert.ok(record && 'values' in record)
  assert.deepEqual(record.values, { views: '18446744073709551615', likes: 12, ratio: 0.125 })
})
