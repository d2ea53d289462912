import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { parquetWriteBuffer } from 'hyparquet-writer'
import writeXlsx from 'write-excel-file/node'
import { workbookOf } from '../../test/support/stored-zip.ts'
import { ingestFiles } from './ingest-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'creatorscope-lost-'))
after(() => rmSync(folder, { recursive: true }))

const COLUMNS = ['id', 'owner', 'at', 'title']
const row = (n: number): string[] => [`p${n}`, 'o1', '2026-07-01', `title ${n}`]
const rowsOf = (count: number): string[][] => Array.from({ length: count }, (_, n) => row(n))
const csv = (rows: string[][], header = COLUMNS): string =>
  [header, ...rows].map((cells) => `${cells.join(',')}\n`).join('')
const fields = Object.entries({ post_id: 'id', profile_id: 'owner', snapshot_at: 'at', title: 'title' })
const MAPPING = {
  name: 'posts',
  format: 'csv',
  rows: [
    {
      table: 'raw_post_snapshot',
      fields: {
        platform: { constant: 'YOUTUBE' },
        post_type: { constant: 'VIDEO' },
        ...Object.fromEntries(fields.map(([column, from]) => [column, { from }])),
      },
    },
  ],
}
const mapping = join(folder, 'posts-mapping.json')
writeFileSync(mapping, JSON.stringify(MAPPING))
const documents = join(folder, 'documents-mapping.json')
const [made] = MAPPING.rows
const ofDocument = { ...MAPPING, format: 'json', shape: [{ path: 'items' }], rows: [{ ...made, each: 'items[]' }] }
writeFileSync(documents, JSON.stringify(ofDocument))

/** What becomes of a file in a dry run, which ends in the same sink. */
async function take(name: string, bytes: string | Buffer, by = mapping) {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  const { files, exitCode } = await ingestFiles({ files: [file], mapping: by, clickhouse: null })
  const { landed, quarantined, error, notices, problems } = files[0]!
  return { landed: landed.raw_post_snapshot, quarantined, error, notices, exitCode, problems }
}
const parquet = (rows: string[][]): Buffer =>
  Buffer.from(
    parquetWriteBuffer({
      columnData: COLUMNS.map((name, i) => ({ name, data: rows.map((cells) => cells[i]!), type: 'STRING' as const })),
      rowGroupSize: 10,
    }),
  )
const xlsx = (rows: string[][]): Promise<Buffer> =>
  writeXlsx([COLUMNS, ...rows].map((cells) => cells.map((value) => ({ value, type: String })))).toBuffer()

test('a table with a header and no rows, or a document with none, ends well and says so', async () => {
  const empty: [name: string, bytes: string | Buffer, by?: string][] = [
    ['empty.csv', csv([])],
    ['no-line-break.csv', csv([]).trimEnd()],
    ['marked.csv', `\ufeff${csv([])}`],
    ['empty.tsv', csv([]).replaceAll(',', '\t')],
    ['empty.csv.gz', gzipSync(csv([]))],
    ['empty.parquet', parquet([])],
    ['empty.xlsx', await xlsx([])],
    ['empty.json', '[]', documents],
    ['parts.json', '{"items": []}', documents],
  ]
  for (const [name, bytes, by] of empty) {
    const { landed, quarantined, error, notices, exitCode } = await take(name, bytes, by)
    assert.deepEqual([name, landed, quarantined, error, notices, exitCode], [name, 0, 0, undefined, ['no rows'], 0])
  }
  const wrong = await take('wrong.csv', 'a,b\n')
  assert.match(wrong.error!, /wrong\.csv, line 1: lacks columns/)
  assert.equal(wrong.exitCode, 1)
})

test('the last row lands with or without a line break behind it, and so do rows behind blank lines', async () => {
  for (const [name, text] of Object.entries({
    'bare.csv': csv(rowsOf(3)).trimEnd(),
    'bare.tsv': csv(rowsOf(3)).replaceAll(',', '\t').trimEnd(),
    'crlf.csv': csv(rowsOf(3)).replaceAll('\n', '\r\n').trimEnd(),
    'quoted.csv': `${csv(rowsOf(2))}"p2","o1","2026-07-01","last"`,
    'blank.csv': csv(rowsOf(3)).replaceAll('\n', '\n\r\n\n'),
  })) {
    const { landed, quarantined, exitCode } = await take(name, text)
    assert.deepEqual([name, landed, quarantined, exitCode], [name, 3, 0, 0])
  }
})

test('where files were joined, the header in the middle is no row, and the operator is told', async () => {
  const joined = await take('joined.csv', csv(rowsOf(3)) + csv(rowsOf(2)) + csv(rowsOf(1)))
  assert.deepEqual([joined.landed, joined.quarantined, joined.exitCode], [6, 0, 0])
  assert.deepEqual(joined.notices, [
    'the header stands again on line 5 and 1 times more, as where files were joined; it was read over',
  ])
})

test('another header in the middle stops the file there, since its rows would land in the wrong columns', async () => {
  for (const header of [
    ['id', 'owner', 'title', 'at'],
    ['id', 'owner', 'at', 'caption'],
  ]) {
    const { landed, error, exitCode } = await take('other.csv', csv(rowsOf(3)) + csv(rowsOf(2), header))
    assert.deepEqual([landed, exitCode], [3, 2])
    assert.match(error!, /other\.csv, line 5: another header begins here/)
  }
  const named = await take('named.csv', csv([['id', 'o1', '2026-07-01', 'a post whose id is a word']]))
  assert.deepEqual([named.landed, named.error], [1, undefined])
})

test('a column that stands twice is refused, and a row of another width goes to quarantine alone', async () => {
  assert.match((await take('twice.csv', csv([], [...COLUMNS, 'at']))).error!, /column "at" stands twice/)
  const twice = parquetWriteBuffer({
    columnData: ['id', 'id'].map((name) => ({ name, data: ['a'], type: 'STRING' as const })),
  })
  assert.match((await take('twice.parquet', Buffer.from(twice))).error!, /column "id" stands twice/)
  const ragged = await take('ragged.csv', csv([row(0), ['p1', 'o1'], [...row(2), 'more'], row(3)]))
  assert.deepEqual([ragged.landed, ragged.quarantined, ragged.exitCode], [2, 2, 2])
  assert.deepEqual(
    ragged.problems.map(({ line, reason }) => [line, reason]),
    [
      [3, '2 fields where the header has 4'],
      [4, '5 fields where the header has 4'],
    ],
  )
  const cell = (text: string, place: string): string => `<c r="${place}" t="str"><v>${text}</v></c>`
  const cells = COLUMNS.map((name, i) => cell(name, `${'ABCD'[i]}1`)).join('')
  const doubled = workbookOf(`<row r="1">${cells}</row><row r="2">${cell('p1', 'A2')}${cell('p2', 'A2')}</row>`)
  assert.match((await take('doubled.xlsx', doubled)).error!, /damaged XLSX file: row 2 holds a cell twice/)
})

test('a packed file of many members gives the rows of all; one that is cut says so, and what came before has landed', async () => {
  for (const [name, pack] of [
    ['gz', gzipSync],
    ['zst', zstdCompressSync],
  ] as const) {
    const members = Buffer.concat([pack(csv(rowsOf(20))), pack(csv(rowsOf(20), row(20)))])
    assert.deepEqual([name, (await take(`members.csv.${name}`, members)).landed], [name, 41])
    const cut = await take(
      `cut.csv.${name}`,
      Buffer.concat([members, pack(csv(rowsOf(20_000), row(21))).subarray(0, -9)]),
    )
    assert.match(cut.error!, /cut\.csv\.\w+: is a damaged (gzip|zstd) file/)
    assert.ok(cut.landed >= 41 && cut.exitCode === 2, `${cut.landed} rows`)
  }
})

test('a Parquet file that breaks off says how many rows came before, and these have landed', async () => {
  const bytes = parquet(rowsOf(30))
  // The id of the last row group's first row stands in its first page; what comes before stays as it is.
  const at = bytes.indexOf('p20') - 10
  const { landed, error, exitCode } = await take('broken.parquet', Buffer.from(bytes).fill(0xff, at, at + 30))
  assert.match(
    error!,
    /broken\.parquet: is a damaged Parquet file: row group 3, from row 21: .*; the 20 rows before were read/,
  )
  assert.deepEqual([landed, exitCode], [20, 2])
})

test('a row with a NUL goes to quarantine alone', async () => {
  const { landed, quarantined, problems } = await take('nul.csv', csv(rowsOf(3)).replace('title 1', 'ti\0tle'))
  assert.deepEqual([landed, quarantined], [2, 1])
  assert.match(problems[0]!.reason, /^NUL byte at byte/)
})
