import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { testClickHouse } from '../../test/support/test-databases.ts'
import { queryRows } from '../platform/clickhouse/client.ts'
import { ingestFiles } from './ingest-files.ts'

const fixtures = join(import.meta.dirname, '../../test/fixtures/ingest')
const { client } = await testClickHouse()
const folder = mkdtempSync(join(tmpdir(), 'creatorscope-ingest-'))
after(() => rmSync(folder, { recursive: true }))

const take = (files: string[], more: { mapping?: string } = {}) =>
  ingestFiles({ files, clickhouse: client, now: new Date('2026-11-24T00:00:00Z'), ...more })

function write(name: string, content: string | Buffer): string {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

/** The header stands on line 1; the records, two of them with line breaks, on 2, 5, 8 and 9. */
const daily = readFileSync(join(fixtures, 'youtube-trending-daily.csv'), 'utf8')
const [profileLine] = readFileSync(join(fixtures, 'native.ndjson'), 'utf8').split('\n')
const lines = daily.split('\r\n')
/** Input, what the message must say, exit code, rows that land in `raw_post_snapshot` or `raw_profile_snapshot`. */
const badInput: [name: string, content: string | Buffer | undefined, says: RegExp, exitCode: number, landed: number][] =
  [
    [
      'broken-quote.csv',
      daily.replace('"दाल, चावल', '"दाल", चावल'),
      /^line 2: thumbnail: a quote inside a field that is not quoted/,
      2,
      3,
    ],
    [
      'open-quote.csv',
      `${daily}"AAAAAAAAAA4,IN,\r\n${lines[3]}\r\n`,
      /^line 10: video_id: a quote is opened and never closed/,
      2,
      5,
    ],
    [
      'missing-column.csv',
      daily.replace(',views,', ',seen,'),
      /missing-column\.csv, line 1: no mapping fits this header; the nearest is youtube-trending-daily, for which it lacks column views/,
      1,
      0,
    ],
    ['short-row.csv', `${daily}AAAAAAAAAA4,IN\r\n`, /^line 10: 2 fields where the header has 26/, 2, 4],
    ['no-number.csv', daily.replace(',1200,', ',12k,'), /^line 8: views: "12k" is not a whole number/, 2, 3],
    [
      'future.csv',
      daily.replace('2026-07-01T05:05:51.5Z', '2026-11-25T00:00:01Z'),
      /^line 9: fetched_at: "2026-11-25T00:00:01Z" lies more than a day in the future/,
      2,
      3,
    ],
    ['no-id.csv', daily.replace('AAAAAAAAAA3,', ','), /^line 9: video_id: must not be blank/, 2, 3],
    ['unknown-header.csv', 'a,b\n1,2\n', /unknown-header\.csv, line 1: no mapping fits/, 1, 0],
    ['broken-header.csv', '"a,b\n1,2\n', /broken-header\.csv, line 1: header is broken: a quote is opened/, 1, 0],
    ['empty.csv', '', /empty\.csv: is empty/, 1, 0],
    ['blank.csv', '\n\n', /blank\.csv: holds no records/, 1, 0],
    [
      'binary.csv',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]),
      /binary\.csv, line 1: is binary or in another encoding: not UTF-8: byte 0x89/,
      1,
      0,
    ],
    ['utf-16.csv', Buffer.from(daily.replace(',1200,', ',12k,'), 'utf16le'), /^line 8: views: "12k"/, 2, 3],
    [
      'excel.xls',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      /excel\.xls: is an old or an encrypted Excel file; save it as XLSX or CSV/,
      1,
      0,
    ],
    ['damaged.parquet', 'PAR1 and no more', /damaged\.parquet: is a damaged Parquet file/, 1, 0],
    ['damaged.xlsx', 'PK\x03\x04 and no more', /damaged\.xlsx: is a damaged XLSX file/, 1, 0],
    ['nul.csv', daily.replace('Forty', 'For\0ty'), /^line 8: NUL byte/, 2, 3],
    [
      'latin-1.csv',
      Buffer.concat([Buffer.from(daily), Buffer.from(lines[3]!.replace('🌧️', '\xe9'), 'latin1'), Buffer.from('\n')]),
      /^line 10: not UTF-8: byte 0xE9/,
      2,
      4,
    ],
    ['missing.csv', undefined, /missing\.csv: does not exist/, 1, 0],
    ['damaged.csv.gz', gzipSync(daily).subarray(0, 40), /damaged\.csv\.gz: is a damaged gzip file/, 1, 0],
    ['bad-line.ndjson', `${profileLine}\n{"kind":\n${profileLine}\n`, /^line 2: not JSON/, 2, 2],
    ['array.json', `[${profileLine},\n7]`, /^line 2: \[1\]: is not a JSON object/, 2, 1],
    ['cut.json', `{\n"kind": "profile",\n`, /cut\.json, line 3: not JSON/, 1, 0],
    ['latin-1.json', Buffer.from('{\n"kind": "é"}', 'latin1'), /latin-1\.json, line 2: not UTF-8: byte 0xE9/, 1, 0],
    ['bad-first-line.ndjson', `{"kind":\n${profileLine}\n`, /^line 1: not JSON/, 2, 1],
    [
      'surrogate.ndjson',
      `${profileLine}\n${profileLine!.replace('priya', '\\ud800')}\n`,
      /^line 2: handle: .* holds half a surrogate pair/,
      2,
      1,
    ],
    [
      'other.ndjson',
      '{"id":1}\n',
      /other\.ndjson, line 1: no mapping fits this shape; the nearest is .*, for which it lacks /,
      1,
      0,
    ],
  ]

for (const [name, content, says, exitCode, landed] of badInput) {
  test(`${name}: the message names the place, the good rows land, the exit code is ${exitCode}`, async () => {
    const file = content === undefined ? join(folder, name) : write(name, content)
    const result = await take([file])
    const [only] = result.files
    const message = only!.error ?? only!.problems.map(({ line, reason }) => `line ${line}: ${reason}`).join('\n')
    assert.match(message, says)
    assert.equal(result.exitCode, exitCode, message)
    assert.equal(Math.max(only!.landed.raw_post_snapshot, only!.landed.raw_profile_snapshot), landed, message)
    const quarantined = await queryRows<{ source_line: number; raw_text: string }>(
      client,
      'SELECT source_line, raw_text FROM raw_quarantine FINAL WHERE source_file = {file:String} ORDER BY source_line',
      { file },
    )
    assert.equal(quarantined.length, only!.quarantined)
    assert.deepEqual(
      quarantined.map((row) => row.source_line).slice(0, 10),
      only!.problems.map((problem) => problem.line),
    )
    assert.ok(quarantined.every((row) => row.raw_text.length > 0))
  })
}

test('an empty directory is refused by name, and a bad file stops no other', async () => {
  const directory = join(folder, 'directory.csv')
  mkdirSync(directory)
  const { files, exitCode } = await take([directory, write('good.csv', daily)])
  assert.match(files[0]!.error!, /directory\.csv: is a directory/)
  assert.equal(files[1]!.landed.raw_post_snapshot, 4)
  assert.equal(exitCode, 2)
})

test('a mapping that is forced is used, and one that does not exist is refused before anything is read', async () => {
  const { files } = await take([write('forced.csv', daily)], { mapping: 'youtube-trending-2018' })
  assert.match(
    files[0]!.error!,
    /forced\.csv, line 1: lacks columns channelId, .*which mapping youtube-trending-2018 reads/,
  )
  await assert.rejects(
    take([write('forced.csv', daily)], { mapping: 'nonsense' }),
    /there is no mapping "nonsense"; there are youtube/,
  )
})

test('raw text of a monstrous record is cut, and the cut is marked', async () => {
  const file = write('monster.ndjson', `{"kind":"profile","name":"${'🙂'.repeat(100_000)}"}\n${profileLine}\n`)
  const { files } = await take([file])
  assert.deepEqual([files[0]!.quarantined, files[0]!.landed.raw_profile_snapshot], [1, 1])
  const [row] = await queryRows<{ raw_text: string }>(
    client,
    'SELECT raw_text FROM raw_quarantine WHERE source_file = {file:String}',
    { file },
  )
  assert.match(row!.raw_text, /… \[cut: 200\d\d\d characters in all\]$/)
  assert.ok(row!.raw_text.length < 66_000)
})

test('a line without end is passed over in bounded memory', async () => {
  const file = write(
    'endless.ndjson',
    `${profileLine}\n{"kind":"profile","name":"${'x'.repeat(20 << 20)}"}\n${profileLine}\n`,
  )
  const { files } = await take([file])
  assert.deepEqual(files[0]!.problems, [{ line: 2, column: null, reason: 'line is longer than 16 MiB' }])
  assert.equal(files[0]!.landed.raw_profile_snapshot, 2)
})
