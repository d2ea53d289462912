import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { parquetWriteBuffer } from 'hyparquet-writer'
import iconv from 'iconv-lite'
import writeXlsx from 'write-excel-file/node'
import { workbookOf } from '../../../test/support/stored-zip.ts'
import { CsvReader } from './csv-reader.ts'
import { NdjsonReader } from './ndjson-reader.ts'
import { openSource, type SourceOptions } from './open-source.ts'
import { detectDelimiter } from './read-csv-record.ts'
import { decodeBlock, decodeInParts, RECORD_LIMIT } from './read-line-blocks.ts'
import type { BrokenRecord, RecordReader, SourceRecord } from './source-record.ts'

const numRuns = process.env.LONG ? 2_000 : 60
const folder = mkdtempSync(join(tmpdir(), 'creatorscope-formats-'))
after(() => rmSync(folder, { recursive: true }))

type Row = (string | null)[]
const COLUMNS = ['id', 'text', 'note']
const packings = {
  plain: (bytes: Buffer) => bytes,
  gzip: (bytes: Buffer) => gzipSync(bytes),
  zstd: (bytes: Buffer) => zstdCompressSync(bytes),
  // Tools that work in parallel write a frame a piece.
  'gzip in members': (bytes: Buffer) => Buffer.concat([gzipSync(bytes.subarray(0, 9)), gzipSync(bytes.subarray(9))]),
  'zstd in frames': (bytes: Buffer) =>
    Buffer.concat([zstdCompressSync(bytes.subarray(0, 9)), zstdCompressSync(bytes.subarray(9))]),
}
const encodings: Record<string, (text: string) => Buffer> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with mark': (text) => Buffer.from(`\ufeff${text}`),
  'UTF-16LE with mark': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16BE with mark': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'UTF-16LE': (text) => Buffer.from(text, 'utf16le'),
  'UTF-16BE': (text) => Buffer.from(text, 'utf16le').swap16(),
}

const quoted = (value: string | null): string => (value === null ? '' : `"${value.replaceAll('"', '""')}"`)
const table = (rows: Row[], delimiter: string): string =>
  [COLUMNS, ...rows].map((row) => `${row.map(quoted).join(delimiter)}\r\n`).join('')
const textFormats: Record<string, (rows: Row[]) => string> = {
  csv: (rows) => table(rows, ','),
  tsv: (rows) => table(rows, '\t'),
  ndjson: (rows) =>
    rows.map((row) => `${JSON.stringify(Object.fromEntries(COLUMNS.map((name, i) => [name, row[i]])))}\n`).join(''),
}

/** All records; those of NDJSON by column as the others are, and NULL as CSV has it. */
async function readRows(file: string, options: SourceOptions = {}): Promise<{ rows: Row[]; notices: string[] }> {
  const { content, notices } = await openSource(file, options)
  const records: (SourceRecord | BrokenRecord)[] = []
  if (content.kind === 'table') for await (const batch of content.batches) records.push(...batch)
  else {
    let reader: RecordReader | undefined
    for await (const block of content.blocks) {
      const { text } = decodeBlock(block)
      reader ??= text.startsWith('{') ? new NdjsonReader() : new CsvReader(RECORD_LIMIT, detectDelimiter(text, file))
      for (const part of decodeInParts(block)) records.push(...reader.push(part))
    }
  }
  const rows = records.map((record) => {
    assert.ok('values' in record, JSON.stringify(record))
    const { values } = record
    const row = Array.isArray(values) ? values : COLUMNS.map((name) => (values as Record<string, unknown>)[name])
    return row.map((value) => (value ?? '') as string)
  })
  return {
    rows: Array.isArray(records[0] && 'values' in records[0] && records[0].values) ? rows.slice(1) : rows,
    notices,
  }
}

function write(name: string, bytes: Buffer | string): string {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  return file
}

/** Text of every script, with what trips readers up; a NUL is a fault by itself, and a sheet has no control characters. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('"', ',', '\t', '\n', "'", '\\n', 'दाल', '한국', '猫', 'مرحبا', '🙂', '1,234', 'é', '\u00a0'),
    ),
    { maxLength: 6 },
  )
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
  .map((parts) => parts.join('').replaceAll(/[\0-\x08\x0b-\x1f\ufffd-\uffff]/g, ''))
const rows = fc.array(
  fc.tuple(fc.uuid(), fc.option(text), fc.option(text)).map((row) => row as Row),
  { minLength: 1, maxLength: 8 },
)
const asText = (given: Row[]): Row[] => given.map((row) => row.map((value) => value ?? ''))

test('what is written as text in any format, encoding and packing is what is read', async () => {
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.constantFrom(...Object.keys(textFormats)),
      fc.constantFrom(...Object.keys(encodings)),
      fc.constantFrom(...(Object.keys(packings) as (keyof typeof packings)[])),
      async (given, format, encoding, packing) => {
        const bytes = packings[packing](encodings[encoding]!(textFormats[format]!(given)))
        const read = await readRows(write(`text.${format}`, bytes))
        assert.deepEqual(read.rows, asText(given))
        assert.equal(read.notices.length, encoding.startsWith('UTF-8') ? 0 : 1)
      },
    ),
    { numRuns: numRuns * 4 },
  )
})

test('what is written as Parquet or XLSX is what is read, packed or not', async () => {
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.constantFrom('parquet', 'xlsx'),
      fc.constantFrom(...(Object.keys(packings) as (keyof typeof packings)[])),
      async (given, format, packing) => {
        const bytes = format === 'parquet' ? parquetOf(given) : await xlsxOf(given)
        const read = await readRows(write(`table.${format}`, packings[packing](bytes)))
        assert.deepEqual(read.rows, asText(given))
      },
    ),
    { numRuns },
  )
})

function parquetOf(given: Row[]): Buffer {
  const columnData = COLUMNS.map((name, i) => ({
    name,
    data: given.map((row) => row[i] ?? null),
    type: 'STRING' as const,
  }))
  return Buffer.from(parquetWriteBuffer({ columnData, rowGroupSize: 3 }))
}

async function xlsxOf(given: Row[]): Promise<Buffer> {
  const cells = [COLUMNS, ...given].map((row) =>
    row.map((value) => (value === null || value === '' ? null : { value, type: String })),
  )
  return writeXlsx(cells).toBuffer()
}

test('a row group that is unpacked piece by piece gives each of its rows once, in their order', async () => {
  // Beyond 65,536 rows and 8 MiB of unpacked text, with pages that begin and end elsewhere.
  const given = Array.from({ length: 70_000 }, (_, i): Row => [String(i), i % 3 ? `${i} `.repeat(40) : null, 'same'])
  const columnData = COLUMNS.map((name, i) => ({ name, data: given.map((row) => row[i]!), type: 'STRING' as const }))
  const bytes = Buffer.from(parquetWriteBuffer({ columnData, rowGroupSize: given.length }))
  const { rows } = await readRows(write('pieces.parquet', bytes))
  assert.equal(rows.length, given.length)
  assert.deepEqual(rows, asText(given))
})

test('legacy text is told by its bytes, or read by the encoding that is named, with a notice', async () => {
  const samples: [encoding: string, text: string][] = [
    ['windows-1251', 'Привет, как дела сегодня? Хорошая погода для прогулки'],
    ['Shift_JIS', '今日は天気がいいですね。散歩に行きましょう'],
    ['GB18030', '今天天气很好我们去散步吧'],
    ['EUC-KR', '오늘 날씨가 좋네요 산책하러 가요'],
    ['ISO-8859-1', 'Años felices mañana el niño está aquí y también canción'],
  ]
  for (const [encoding, sample] of samples) {
    const given = [['1', sample, 'x']]
    const file = write('legacy.csv', iconv.encode(table(given, ','), encoding))
    const read = await readRows(file)
    assert.deepEqual(read, { rows: given, notices: [`is not UTF-8; read as ${encoding}`] })
    assert.deepEqual((await readRows(file, { encoding })).rows, given)
  }
})

test('an encoding that cannot be told is refused with the candidates', async () => {
  const file = write('thai.csv', iconv.encode('id,text,note\n1,สวัสดีครับ,x\n', 'windows-874'))
  await assert.rejects(readRows(file), /cannot be told: it may be .*EUC-.*; name it with --encoding/)
  assert.deepEqual((await readRows(file, { encoding: 'windows-874' })).rows, [['1', 'สวัสดีครับ', 'x']])
})

test('text that was lost before is counted and kept, in every format', async () => {
  const rows = [['1', 'a\ufffdb', '\ufffd']]
  const cells = (row: string[]): string => row.map((value) => `<c t="str"><v>${value}</v></c>`).join('')
  const files: Record<string, string | Buffer> = {
    'lost.csv': table(rows, ','),
    'lost.tsv': table(rows, '\t'),
    'lost.ndjson': textFormats.ndjson!(rows),
    // As a program writes it that keeps to ASCII; behind two backslashes it is no escape.
    'escaped.ndjson': '{"id":"1","text":"a\\ufffdb","note":"\\uFFFD"}\n{"id":"2","text":"\\\\ufffd","note":""}\n',
    'lost.parquet': parquetOf(rows),
    'lost.xlsx': workbookOf(`<row>${cells(COLUMNS)}</row><row>${cells(rows[0]!)}</row>`),
  }
  for (const [name, bytes] of Object.entries(files)) {
    const read = await readRows(write(name, bytes))
    assert.deepEqual([name, read.rows[0]], [name, rows[0]])
    assert.deepEqual(read.notices, [
      '2 replacement characters (U+FFFD) stand in the source, where text was lost before',
    ])
  }
})

test('half a character of UTF-16 makes its line a faulty one, at the end of the file too', async () => {
  const cut = Buffer.from('\ufeffid,text\n1,a\n2,b', 'utf16le').subarray(0, -1)
  const { content } = await openSource(write('half.csv', cut))
  assert.equal(content.kind, 'text')
  const faults: [number, string][] = []
  if (content.kind === 'text') for await (const block of content.blocks) faults.push(...block.faults)
  assert.deepEqual(faults, [[0, 'character 3 of the line cannot be decoded as UTF-16LE']])
})

test('of several sheets the first is read with a notice, or the one that is named', async () => {
  const sheet = (value: string) => [[{ value: 'id' }], [{ value }]]
  const book = await writeXlsx([
    { sheet: 'One', data: sheet('a') },
    { sheet: 'Two', data: sheet('b') },
  ]).toBuffer()
  const file = write('sheets.xlsx', book)
  assert.deepEqual(await readRows(file), {
    rows: [['a']],
    notices: ['only the sheet "One" was read; there are "One", "Two"'],
  })
  assert.deepEqual((await readRows(file, { sheet: 'Two' })).rows, [['b']])
  await assert.rejects(readRows(file, { sheet: 'Three' }), /sheets\.xlsx: has no sheet "Three"; there are "One", "Two"/)
})

test('typed values of a table are the text that CSV would have', async () => {
  const bytes = parquetWriteBuffer({
    columnData: [
      { name: 'id', data: [9007199254740993n], type: 'INT64' },
      { name: 'text', data: [new Date('2026-11-24T01:02:03.004Z')], type: 'TIMESTAMP' },
      { name: 'note', data: [true], type: 'BOOLEAN' },
      { name: 'ratio', data: [0.125], type: 'DOUBLE' },
    ],
  })
  assert.deepEqual((await readRows(write('typed.parquet', Buffer.from(bytes)))).rows, [
    ['9007199254740993', '2026-11-24T01:02:03.004Z', 'true', '0.125'],
  ])
})

test('bytes that are left behind, or missing, in a packed file are told', async () => {
  const csv = 'id,text,note\n1,a,b\n'
  for (const pack of [gzipSync, zstdCompressSync]) {
    const bytes = pack(csv)
    const damaged = [
      bytes.subarray(0, -3),
      Buffer.concat([bytes, Buffer.from('more')]),
      Buffer.concat([bytes, Buffer.from('\0more')]),
    ]
    for (const one of damaged)
      await assert.rejects(readRows(write('cut.csv', one)), /cut\.csv: is a damaged (gzip|zstd)/)
    assert.equal((await readRows(write('padded.csv', Buffer.concat([bytes, Buffer.alloc(9)])))).rows.length, 1)
  }
})
