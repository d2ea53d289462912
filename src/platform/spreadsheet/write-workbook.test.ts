import assert from 'node:assert/strict'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import readWorkbook, { readSheet } from 'read-excel-file/node'
import { type Cell, writeWorkbook } from './write-workbook.ts'

test('another library reads back what was written, in as many sheets as the rows need', async () => {
  const rows: Cell[][] = [
    ['हिंदी 👩‍💻 <&>" ', 1.5, true],
    ['=1+1', -2, false],
    ['two\nlines', 1e15, null],
  ]
  async function* each() {
    yield* rows
  }
  const file = await buffer(
    writeWorkbook({ header: ['text', 'number', 'yes'], rows: each(), rowCount: 3, rowsPerSheet: 2 }),
  )
  const header = ['text', 'number', 'yes']
  assert.deepEqual(await readWorkbook(file, { trim: false }), [
    { sheet: 'Posts 1', data: [header, ...rows.slice(0, 2)] },
    { sheet: 'Posts 2', data: [header, ...rows.slice(2)] },
  ])
})

test('what a sheet cannot hold is replaced, and no row at all is a sheet with a header', async () => {
  async function* one() {
    yield ['a\0b\ud800', '', null] as Cell[]
  }
  const file = await buffer(writeWorkbook({ header: ['x', 'y', 'z'], rows: one(), rowCount: 1 }))
  assert.deepEqual((await readSheet(file))[1]?.[0], 'a\ufffdb\ufffd')
  async function* none() {}
  const empty = await buffer(writeWorkbook({ header: ['x'], rows: none(), rowCount: 0 }))
  assert.deepEqual(await readSheet(empty), [['x']])
})
