import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compilePath, parsePath } from '../mappings/json-path.ts'
import { cutDocument } from './cut-document.ts'
import { findJsonParts } from './find-json-parts.ts'
import { isJsonDocument, JsonDocumentReader } from './json-document-reader.ts'

const numRuns = process.env.LONG ? 5_000 : 200
const block = (text: string, last = true) => ({ text, last, faults: new Map<number, string>() })

test('every part of a document is found where it stands, however it is laid out', () => {
  const items = fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 6 })
  fc.assert(
    fc.property(items, fc.string(), fc.constantFrom(0, 2, '\t'), (list, key, indent) => {
      fc.pre(key !== 'items' && key !== '__proto__')
      const text = JSON.stringify({ [key]: { items: [{}] }, a: { items: list } }, null, indent)
      const parts = findJsonParts(text, parsePath('a.items[]')!)
      fc.pre(key !== 'a')
      assert.deepEqual(
        parts.map(({ start, end }) => JSON.parse(text.slice(start, end))),
        JSON.parse(JSON.stringify(list)),
      )
      assert.deepEqual(
        parts.map(({ place }) => place),
        list.map((_, index) => `a.items[${index}]`),
      )
    }),
    { numRuns },
  )
})

test('a record keeps its line, its digits and its raw text; what is no object is told by its place', () => {
  const text = '{\n "items": [\n  {"id": 2317006284167526179},\n  7,\n  {"id": "b"} ]\n}\n'
  const [document] = new JsonDocumentReader('f').push(block(text))
  assert.ok(document && 'values' in document)
  const [first, broken, last] = cutDocument(document, ['items[]'])
  assert.deepEqual(first, {
    line: 3,
    raw: '{"id": 2317006284167526179}',
    values: { id: '2317006284167526179' },
    part: 'items[]',
    place: 'items[0]',
    root: document.values,
  })
  assert.deepEqual(broken, { line: 4, raw: '7', reason: 'items[1]: is not a JSON object' })
  assert.equal(last!.line, 5)
})

test('an array is a record for each element, be it cut anywhere by the stream', () => {
  const text = '[{"a": 1},\n\n{"a": "]"}]'
  for (let cut = 0; cut <= text.length; cut++) {
    const reader = new JsonDocumentReader('f')
    assert.deepEqual(reader.push(block(text.slice(0, cut), false)), [])
    const records = reader.push(block(text.slice(cut)))
    assert.deepEqual(
      records.map((record) => 'values' in record && [record.line, record.values, record.place]),
      [
        [1, { a: 1 }, '[0]'],
        [3, { a: ']' }, '[1]'],
      ],
    )
  }
})

test('a document that is too large, broken or no text is refused with its line', () => {
  assert.throws(
    () => new JsonDocumentReader('f', 1 << 20).push(block('x'.repeat(1_100_000), false)),
    /f: is one JSON value of more than 1 Mi characters; write NDJSON/,
  )
  assert.throws(() => new JsonDocumentReader('f').push(block('{\n"a": 1,\n}')), /f, line 3: not JSON/)
  assert.throws(() => new JsonDocumentReader('f').push(block('{"a":\n')), /f, line 2: not JSON/)
  const faults = new Map([[1, 'NUL byte']])
  assert.throws(() => new JsonDocumentReader('f').push({ text: '{\n\n', faults, last: false }), /f, line 2: NUL byte/)
})

test('NDJSON with a broken first line is not taken for a document, and a pretty document not for NDJSON', () => {
  assert.equal(isJsonDocument('{"a":1}\n{"a":2}\n'), false)
  assert.equal(isJsonDocument('{"a":1}'), false)
  assert.equal(isJsonDocument('{"a":\n{"a":2}\n'), false)
  assert.equal(isJsonDocument('{\n  "a": 1\n}'), true)
  assert.equal(isJsonDocument('[\n{"a":1}\n]'), true)
})

test('a path reads keys, positions and lists, and one that is not well formed is none', () => {
  const read = (path: string, value: unknown) => compilePath(parsePath(path)!)(value)
  const value = { a: [{ b: 1 }, { b: 2 }, {}], c: { x: { b: 3 }, y: { b: 4 } } }
  assert.deepEqual(
    ['a[1].b', 'a[].b', 'c.*.b', 'c.x', 'a[9].b', 'z[].b', 'a.b', 'toString'].map((path) => read(path, value)),
    [2, [1, 2], [3, 4], { b: 3 }, undefined, undefined, undefined, undefined],
  )
  for (const bad of ['a[b]', 'a..b', 'a[', 'a]', '.a']) assert.equal(parsePath(bad), undefined, bad)
})
