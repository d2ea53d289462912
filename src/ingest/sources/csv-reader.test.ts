import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { CsvReader } from './csv-reader.ts'
import { decodeBlock, readLineBlocks } from './read-line-blocks.ts'
import type { BrokenRecord, SourceRecord } from './source-record.ts'

const numRuns = process.env.LONG ? 20_000 : 300

async function readAll(text: string, cuts: number[] = [], limit?: number): Promise<(SourceRecord | BrokenRecord)[]> {
  const bytes = Buffer.from(text)
  const edges = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
  const chunks = edges.slice(1).map((edge, i) => bytes.subarray(edges[i], edge))
  const reader = new CsvReader(limit)
  const records: (SourceRecord | BrokenRecord)[] = []
  for await (const block of readLineBlocks(streamOf(chunks))) records.push(...reader.push(decodeBlock(block)))
  return records
}

async function* streamOf(chunks: Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks
}

/** `line: fields` of a good record, `line! reason` of a broken one. */
async function summary(text: string, limit?: number): Promise<string[]> {
  return (await readAll(text, [], limit)).map((record) =>
    'values' in record
      ? `${record.line}: ${(record.values as string[]).join('|')}`
      : `${record.line}! ${record.reason}`,
  )
}

const value = fc.string({ unit: fc.constantFrom('a', 'é', '한', '🙂', ' ', ',', '"', '\n', '\r\n', '\\n') })
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }))
const quote = (field: string): string => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)

test('every well-formed table is read as csv-parse reads it, wherever the stream is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      fc.array(fc.nat()),
      async (rows, eol, closed, cuts) => {
        const text = rows.map((row) => row.map(quote).join(',')).join(eol) + (closed ? eol : '')
        const expected = parse(text, { record_delimiter: ['\n', '\r\n'], skip_empty_lines: true })
        const records = await readAll(text, cuts)
        assert.deepEqual(
          records.map((record) => ('values' in record ? record.values : record)),
          expected,
        )
      },
    ),
    { numRuns },
  )
})

test('no line of any text is swallowed, and every record names the line on which it stands', async () => {
  const lines = fc.array(fc.string({ unit: fc.constantFrom('a', ',', '"', '""', ' ') }), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(lines, fc.array(fc.nat()), async (given, cuts) => {
      const text = given.join('\n')
      const covered = new Array<string>(given.length).fill('')
      for (const record of await readAll(text, cuts)) {
        for (const [i, line] of record.raw.split('\n').entries()) covered[record.line - 1 + i] += line
      }
      assert.deepEqual(covered, given)
    }),
    { numRuns },
  )
})

test('a broken quote costs the line on which it stands and no other', async () => {
  assert.deepEqual(await summary('id,name,n\n1,a,1\n2,"b,2\n3,c,3\n4,"d ""x""",4\n'), [
    '1: id|name|n',
    '2: 1|a|1',
    '3! text behind a closing quote; is a quote missing, or not doubled?',
    '4: 3|c|3',
    '5: 4|d "x"|4',
  ])
  assert.deepEqual(await summary('id,name\n1,"open\n2,b\n'), [
    '1: id|name',
    '2! a quote is opened and never closed',
    '3: 2|b',
  ])
  assert.deepEqual(await summary('id,name\n1,b"c\n2,d\n'), [
    '1: id|name',
    '2! a quote inside a field that is not quoted',
    '3: 2|d',
  ])
})

test('a broken quote that another one happens to close is told from a field of many lines', async () => {
  assert.deepEqual(await summary('a,b,c\n1,"x\n3,y,4\n"\n7,8,9\n'), [
    '1: a|b|c',
    '2! a broken quote runs over 3 lines and leaves 2 fields where the header has 3',
    '3: 3|y|4',
    '4! a quote is opened and never closed',
    '5: 7|8|9',
  ])
})

test('a record of many lines with a wrong number of fields is one broken record', async () => {
  assert.deepEqual(await summary('a,b\n1,"x\ny\nz",3\n2,w\n'), [
    '1: a|b',
    '2! 3 fields where the header has 2',
    '5: 2|w',
  ])
})

test('a quote that stays open beyond the limit is a broken one, and reading goes on behind it', async () => {
  const filler = 'x,y\n'.repeat(20)
  const read = await summary(`a,b\n1,"open\n${filler}`, 40)
  assert.equal(read[1], '2! a quote is opened and never closed')
  assert.equal(read.length, 22)
})

test('blank lines are passed over and counted', async () => {
  assert.deepEqual(await summary('\n\na,b\r\n\r\n1,2\r\n\n'), ['3: a|b', '5: 1|2'])
})
