import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseLiteral } from './parse-literal.ts'

/** As ClickHouse quotes a text in an array. */
const quoted = (text: string): string =>
  `'${text.replace(/[\\'\b\f\n\r\t\0]/g, (c) => `\\${{ '\b': 'b', '\f': 'f', '\n': 'n', '\r': 'r', '\t': 't', '\0': '0' }[c] ?? c}`)}'`

test('lists and maps are read as JSON and as ClickHouse write them, text for text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', maxLength: 12 })),
      fc.double({ min: 0, max: 1 }),
      (texts, share) => {
        assert.deepEqual(parseLiteral(JSON.stringify(texts)), texts)
        assert.deepEqual(parseLiteral(`[${texts.map(quoted).join(',')}]`), texts)
        const shares = Object.fromEntries(texts.map((text) => [text, share]))
        const pairs = Object.keys(shares).map((name) => `${quoted(name)}:${JSON.stringify(share)}`)
        assert.deepEqual(parseLiteral(`{${pairs.join(',')}}`), JSON.parse(JSON.stringify(shares)))
      },
    ),
    { numRuns: process.env.LONG ? 20_000 : 300 },
  )
  assert.deepEqual(parseLiteral(`["it's"]`), ["it's"])
  assert.deepEqual(parseLiteral(`{'male':{'18-24':0.2}}`), { male: { '18-24': 0.2 } })
  for (const text of ['', 'a', "['a'", "['a' 'b']", "['a']]", '[a]']) assert.equal(parseLiteral(text), text)
})
