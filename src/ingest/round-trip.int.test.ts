import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { parquetWriteBuffer } from 'hyparquet-writer'
import iconv from 'iconv-lite'
import { workbookOf } from '../../test/support/stored-zip.ts'
import { testClickHouse } from '../../test/support/test-databases.ts'
import { queryRows } from '../platform/clickhouse/client.ts'
import { ingestFile } from './ingest-file.ts'
import type { Mapping } from './mappings/mapping.ts'
import { nativeNdjson } from './mappings/native-ndjson.ts'

/** Random files for each format, encoding and packing. */
const RUNS = process.env.LONG ? 25 : 1
const { client } = await testClickHouse()
const folder = mkdtempSync(join(tmpdir(), 'creatorscope-round-trip-'))
after(() => rmSync(folder, { recursive: true }))

type Kind = 'text' | 'list' | 'count' | 'flag' | 'time'
type Value = string | string[] | bigint | boolean | Date | null
type Row = Record<string, Value>
const TABLES = { profile: 'raw_profile_snapshot', post: 'raw_post_snapshot' } as const
/** The columns of both kinds of record, and which of them each has. */
const KINDS: Record<string, Kind> = {
  ...{ kind: 'text', platform: 'text', profile_id: 'text', snapshot_at: 'time', handle: 'text', biography: 'text' },
  ...{ is_verified: 'flag', followers: 'count', post_id: 'text', post_type: 'text', published_at: 'time' },
  ...{ title: 'text', caption: 'text', tags: 'list', duration_s: 'count', views: 'count' },
}
const COLUMNS = Object.keys(KINDS)
const COMMON = ['platform', 'profile_id', 'snapshot_at']
const OWN = {
  profile: [...COMMON, 'handle', 'biography', 'is_verified', 'followers'],
  post: [...COMMON, 'post_id', 'post_type', 'published_at', 'title', 'caption', 'tags', 'duration_s', 'views'],
}
const tables: Mapping = {
  name: 'both-kinds',
  format: 'csv',
  rows: (['profile', 'post'] as const).map((kind) => ({
    when: { column: 'kind', is: kind },
    table: TABLES[kind],
    fields: Object.fromEntries(
      OWN[kind].map((name) => [name, name === 'tags' ? { from: name, parse: 'tagsByJson' } : { from: name }]),
    ),
  })) as Mapping['rows'],
}

/** Any text but a NUL, which makes a record a faulty one in every format, because PostgreSQL could not store it. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom(
        '"',
        '""',
        ',',
        ';',
        '\t',
        '\n',
        '\r',
        '\r\n',
        '\\n',
        '\\',
        "'",
        '\u2028',
        '\x85',
        '\x1a',
        '\x07',
      ),
      fc.constantFrom('\ufeff', '\ufffd', '\uffff', '_x000D_', '_x5F_', '</t>', '&amp;', ']]>', '=1+1', '{"a":1}', ' '),
      fc.constantFrom(
        'दाल',
        '한국',
        '猫',
        'مرحبا',
        'שלום',
        '🙂',
        '👩‍👩‍👧',
        'e\u0301',
        'é',
        'Привет',
        'สวัสดี',
        'ñ',
        '1,234',
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join('').replaceAll('\0', ''))
const count = fc.option(fc.oneof(fc.bigInt(0n, 2n ** 53n), fc.constantFrom(0n, 2n ** 53n - 1n, 2n ** 53n)))
const between = (from: string, to: string) => fc.date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
const common = {
  platform: fc.constantFrom('INSTAGRAM', 'YOUTUBE'),
  snapshot_at: between('2026-10-01', '2026-11-20'),
}
const profile = fc.record({
  ...{ kind: fc.constant('profile'), ...common, handle: fc.option(text), biography: fc.option(text) },
  ...{ is_verified: fc.option(fc.boolean()), followers: count },
})
const post = fc.record({
  ...{ kind: fc.constant('post'), ...common, post_type: fc.constantFrom('REEL', 'VIDEO') },
  ...{ published_at: fc.option(between('2005-02-14', '2026-11-20')), title: fc.option(text), caption: fc.option(text) },
  ...{ tags: fc.array(text, { maxLength: 3 }), duration_s: fc.option(fc.bigInt(0n, 2n ** 32n - 1n)), views: count },
})
const rows = fc.array(fc.oneof(profile, post) as fc.Arbitrary<Row>, { minLength: 1, maxLength: 12 })

const asText = (value: Value | undefined): string | null => {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return value.toISOString()
  return Array.isArray(value) ? JSON.stringify(value) : String(value)
}
/** Everything but NULL in quotes. */
const delimited = (given: Row[], delimiter: string, end: string): string =>
  [COLUMNS, ...given.map((row) => COLUMNS.map((name) => asText(row[name])))]
    .map((cells) => cells.map((cell) => (cell === null ? '' : `"${cell.replaceAll('"', '""')}"`)).join(delimiter) + end)
    .join('')
const { rawJSON } = JSON as unknown as { rawJSON(digits: string): unknown }
const asJson = (row: Row, indent?: number): string =>
  JSON.stringify(row, (_key, value) => (typeof value === 'bigint' ? rawJSON(String(value)) : value), indent)

const textFormats: Record<string, { write: (given: Row[]) => string; mapping: Mapping }> = {
  csv: { write: (given) => delimited(given, ',', '\r\n'), mapping: tables },
  'semicolon.csv': { write: (given) => delimited(given, ';', '\n'), mapping: tables },
  tsv: { write: (given) => delimited(given, '\t', '\n'), mapping: tables },
  ndjson: { write: (given) => given.map((row) => `${asJson(row)}\n`).join(''), mapping: nativeNdjson },
  json: { write: (given) => `[${given.map((row) => asJson(row, 2)).join(',\n')}]`, mapping: nativeNdjson },
}
const unicode: Record<string, (written: string) => Buffer> = {
  'UTF-8': (written) => Buffer.from(written),
  'UTF-8 with mark': (written) => Buffer.from(`\ufeff${written}`),
  'UTF-16LE': (written) => Buffer.from(written, 'utf16le'),
  'UTF-16LE with mark': (written) => Buffer.from(`\ufeff${written}`, 'utf16le'),
  'UTF-16BE': (written) => Buffer.from(written, 'utf16le').swap16(),
  'UTF-16BE with mark': (written) => Buffer.from(`\ufeff${written}`, 'utf16le').swap16(),
}
const legacy = ['ISO-8859-1', 'windows-1251', 'windows-874', 'Shift_JIS', 'EUC-KR', 'Big5', 'GB18030']
const packings = {
  plain: (bytes: Buffer) => bytes,
  gzip: (b: Buffer) => gzipSync(b),
  zstd: (b: Buffer) => zstdCompressSync(b),
}

function parquetOf(given: Row[]): Buffer {
  const types = { text: 'STRING', list: 'STRING', count: 'INT64', flag: 'BOOLEAN', time: 'TIMESTAMP' } as const
  const columnData = COLUMNS.map((name) => ({
    name,
    type: types[KINDS[name]!],
    nullable: true,
    data: given.map((row) => (KINDS[name] === 'list' ? asText(row[name]) : (row[name] ?? null))),
  }))
  return Buffer.from(parquetWriteBuffer({ columnData, rowGroupSize: 5 }))
}

/** What XML cannot hold, or would change, is written as `_x0007_`, as the format (ST_Xstring) has it; so is what looks like that. */
function xlsxOf(given: Row[]): Buffer {
  const escaped = (cell: string): string =>
    cell
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped
      .replaceAll(/[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g, (character) => {
        const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
        return `_x${code}_`
      })
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
  const cell = (value: Value | undefined, i: number): string => {
    if (value === null || value === undefined) return '<c/>'
    if (typeof value === 'bigint') return `<c><v>${value}</v></c>`
    if (typeof value === 'boolean') return `<c t="b"><v>${value ? 1 : 0}</v></c>`
    const written = escaped(asText(value)!)
    return i % 2 ? `<c t="str"><v>${written}</v></c>` : `<c t="inlineStr"><is><t>${written}</t></is></c>`
  }
  const line = (cells: (Value | undefined)[]): string => `<row>${cells.map(cell).join('')}</row>`
  return workbookOf([COLUMNS, ...given.map((row) => COLUMNS.map((name) => row[name]))].map(line).join(''))
}

let run = 0
/** Takes the file in, and compares the raw tables with what was written. Ids are of this file alone, so that no rows collapse. */
async function assertReadBack(
  name: string,
  given: Row[],
  bytesOf: (given: Row[]) => Buffer,
  mapping: Mapping,
  encoding?: string,
): Promise<void> {
  const file = join(folder, `${run++}.${name}`)
  const written = given.map((row, i): Row => {
    const ids = { profile_id: `UC${run}-${i}`, ...(row.kind === 'post' ? { post_id: `${run}-${i}` } : {}) }
    return { ...row, ...ids }
  })
  writeFileSync(file, bytesOf(written))
  const options = encoding === undefined ? {} : { encoding }
  const result = await ingestFile(file, { clickhouse: client, now: new Date('2026-11-24'), mapping, ...options })
  assert.deepEqual([result.error, result.problems, result.records], [undefined, [], given.length])
  for (const kind of ['profile', 'post'] as const) {
    const columns = OWN[kind].map((column) => {
      return KINDS[column] === 'count' || KINDS[column] === 'time' ? `toString(${column}) AS ${column}` : column
    })
    const landed = await queryRows(
      client,
      `SELECT ${columns.join(', ')} FROM ${TABLES[kind]} WHERE source_file = {file:String} ORDER BY source_line`,
      { file },
    )
    const expected = written
      .filter((row) => row.kind === kind)
      .map((row) => Object.fromEntries(OWN[kind].map((column) => [column, asRaw(row[column])])))
    assert.deepEqual(landed, expected)
  }
  rmSync(file)
}

/** A value as the raw table gives it. Blank text is NULL, in every format: a table could not tell the two apart. */
function asRaw(value: Value | undefined): unknown {
  if (value instanceof Date) return value.toISOString().replace('T', ' ').replace('Z', '')
  if (typeof value === 'bigint') return String(value)
  return value === '' ? null : (value ?? null)
}

/** Each encoding and format in every packing where time allows, else in one, by turns. */
const packingsOf = (turn: number): ((bytes: Buffer) => Buffer)[] => {
  const all = Object.values(packings)
  return process.env.LONG ? all : [all[turn % all.length]!]
}
const property = (check: (given: Row[]) => Promise<void>): Promise<void> =>
  fc.assert(fc.asyncProperty(rows, check), { numRuns: RUNS })
const timeout = 3_600_000

for (const [at, [format, { write, mapping }]] of Object.entries(textFormats).entries()) {
  test(`${format}: any text, number and date comes back from the raw tables, in any Unicode encoding and packing`, {
    timeout,
  }, async () => {
    for (const [i, encode] of Object.values(unicode).entries()) {
      for (const pack of packingsOf(at + i))
        await property((given) => assertReadBack(format, given, (written) => pack(encode(write(written))), mapping))
    }
  })

  test(`${format}: what a legacy encoding holds comes back from the raw tables`, { timeout }, async () => {
    for (const [i, encoding] of legacy.entries()) {
      const fit = fitter(encoding)
      for (const pack of packingsOf(at + i)) {
        await property((given) => {
          const bytesOf = (written: Row[]): Buffer => pack(iconv.encode(write(written), encoding))
          return assertReadBack(format, given.map(fit), bytesOf, mapping, encoding)
        })
      }
    }
  })
}

test('Parquet and XLSX: any text, number and date comes back from the raw tables', { timeout }, async () => {
  for (let turn = 0; turn < 3; turn++) {
    for (const pack of packingsOf(turn)) {
      await property((given) => assertReadBack('parquet', given, (written) => pack(parquetOf(written)), tables))
      await property((given) => assertReadBack('xlsx', given, (written) => pack(xlsxOf(written)), tables))
    }
  }
})

/**
 * Leaves of a row's texts what the encoding holds. A U+FFFD is told as a character that could not be decoded: it stands for nothing
 * else in these, and GB18030 alone could hold one. The encoding is named to the reader, because a few words do not tell it.
 */
function fitter(encoding: string): (row: Row) => Row {
  const holds = (character: string): boolean =>
    character !== '\ufffd' && iconv.decode(iconv.encode(character, encoding), encoding) === character
  const fitText = (text: string): string => [...text].filter(holds).join('')
  const fit = (value: Value): Value =>
    typeof value === 'string' ? fitText(value) : Array.isArray(value) ? value.map(fitText) : value
  return (row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, fit(value)]))
}
