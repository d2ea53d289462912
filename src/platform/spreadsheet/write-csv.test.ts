import assert from 'node:assert/strict'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { writeCsv } from './write-csv.ts'
import type { Cell } from './write-workbook.ts'

const written = (header: string[], rows: Cell[][]): Promise<string> => {
  async function* each() {
    yield* rows
  }
  return text(writeCsv(header, each()))
}

test('another library reads back every text, and none begins as a formula', async () => {
  const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('=1+1', ' @x', '-5', '\tx', 'a "b", c\r\nd'))
  const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(rows, async (table) => {
      const csv = await written(['x', 'y'], table)
      const read = parse(csv.replace(/^\ufeff/, ''), { relaxColumnCount: true }) as string[][]
      assert.deepEqual(
        read.slice(1).map((row) => row.map((field) => field.replace(/^'(?=\s*[=+\-@]|[\t\r\n])/, ''))),
        table.map((row) => row.map((field) => field.replace(/^'(?=\s*[=+\-@]|[\t\r\n])/, ''))),
      )
      for (const field of read.flat()) assert.doesNotMatch(field, /^\s*[=+\-@]/)
    }),
  )
})

test('figures stay numbers, unknown is empty, and no row at all is a header', async () => {
  assert.equal(await written(['a', 'b', 'c', 'd'], [[-5, 1.5, null, true]]), '\ufeffa,b,c,d\r\n-5,1.5,,true\r\n')
  assert.equal(await written(['a'], []), '\ufeffa\r\n')
})
