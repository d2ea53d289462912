import assert from 'node:assert/strict'
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { testClickHouse } from '../../test/support/test-databases.ts'
import { queryRows } from '../platform/clickhouse/client.ts'
import { ingestFiles } from './ingest-files.ts'

const fixtures = join(import.meta.dirname, '../../test/fixtures/ingest')
const shared = process.env.SHARED_DIR ?? join(import.meta.dirname, '../../../shared')
const { client } = await testClickHouse()
const folder = mkdtempSync(join(tmpdir(), 'creatorscope-ingest-'))
after(() => rmSync(folder, { recursive: true }))

const now = new Date('2026-11-24T00:00:00Z')
const take = (files: string[], more: { mapping?: string; batch?: { rows: number; characters: number } } = {}) =>
  ingestFiles({ files, clickhouse: client, now, ...more })

function write(name: string, content: string | Buffer): string {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

const fixture = (name: string): string => readFileSync(join(fixtures, name), 'utf8')
/** A daily file whose header and first record stand on lines 1 to 3. */
const daily = fixture('youtube-trending-daily.csv')
const native = fixture('native.ndjson')
const [profileLine] = native.split('\n')

/** What a model sees: every content once, wherever and however often it was taken. */
async function contents(): Promise<unknown> {
  return queryRows(
    client,
    `SELECT * FROM (SELECT 'profile' AS kind, uniqExact(content_hash) AS rows, groupBitXor(content_hash) AS hash
       FROM (SELECT DISTINCT content_hash FROM raw_profile_snapshot)
     UNION ALL
     SELECT 'post', uniqExact(content_hash), groupBitXor(content_hash) FROM (SELECT DISTINCT content_hash FROM raw_post_snapshot)
     UNION ALL
     SELECT 'quarantine', count(), 0 FROM raw_quarantine FINAL)
     ORDER BY kind`,
  )
}

test('both trending layouts and native records land, text byte for byte and missing as NULL', async () => {
  const files = ['youtube-trending-daily.csv', 'youtube-trending-2018.csv', 'native.ndjson'].map((name) =>
    join(fixtures, name),
  )
  const { files: results, exitCode } = await take(files)
  assert.equal(exitCode, 0, JSON.stringify(results))
  assert.deepEqual(
    results.map(({ mapping, records, landed }) => [
      mapping,
      records,
      landed.raw_profile_snapshot,
      landed.raw_post_snapshot,
    ]),
    [
      ['youtube-trending-daily', 4, 4, 4],
      ['youtube-trending-2018', 2, 2, 2],
      ['native-ndjson', 2, 1, 1],
    ],
  )
  const posts = await queryRows(
    client,
    `SELECT post_id, profile_id, toString(snapshot_at) AS at, post_type, title, caption, tags, category, language, country, duration_s,
       views, likes, dislikes, comments, toString(plays) AS plays, source_line
     FROM raw_post_snapshot FINAL WHERE NOT (post_id = 'AAAAAAAAAA1' AND views = 5744680) ORDER BY post_id`,
  )
  const unknown = { caption: null, dislikes: null, plays: null }
  assert.deepEqual(posts, [
    {
      ...unknown,
      post_id: 'AAAAAAAAAA1',
      profile_id: 'UCaaaaaaaaaaaaaaaaaaaaaa',
      at: '2026-07-01 05:05:51.241',
      post_type: 'VIDEO',
      title: 'घर का खाना: "दाल", चावल\nभाग २',
      tags: ['दाल', 'चावल', 'home cooking'],
      category: 'Howto & Style',
      language: 'hi',
      country: 'IN',
      duration_s: 255,
      views: 5744690,
      likes: 200647,
      comments: 4264,
      source_line: 2,
    },
    {
      ...unknown,
      post_id: 'AAAAAAAAAA2',
      profile_id: 'UCbbbbbbbbbbbbbbbbbbbbbb',
      at: '2025-12-10 05:38:00.500',
      post_type: 'SHORT',
      title: 'Forty seconds of rain 🌧️',
      tags: [],
      category: 'People & Blogs',
      language: 'en',
      country: 'US',
      duration_s: 40,
      views: 1200,
      likes: 0,
      comments: 0,
      source_line: 8,
    },
    {
      ...unknown,
      post_id: 'AAAAAAAAAA3',
      profile_id: 'UCcccccccccccccccccccccc',
      at: '2026-07-01 05:05:51.500',
      post_type: 'VIDEO',
      title: '猫の日常\ufffd',
      tags: ['猫'],
      category: 'Pets & Animals',
      language: null,
      country: 'JP',
      duration_s: 61,
      views: null,
      likes: null,
      comments: null,
      source_line: 9,
    },
    {
      ...unknown,
      post_id: 'BBBBBBBBBB1',
      profile_id: 'UCdddddddddddddddddddddd',
      at: '2018-11-01 00:00:00.000',
      post_type: 'VIDEO',
      title: 'Ein Tag am See, mit Hund',
      caption: 'Erste Zeile\\nZweite Zeile',
      tags: ['see', 'hund', '"ausflug"'],
      category: 'Pets & Animals',
      language: null,
      country: null,
      duration_s: null,
      views: 1000,
      likes: 50,
      dislikes: 2,
      comments: 7,
      source_line: 2,
    },
    {
      ...unknown,
      post_id: 'BBBBBBBBBB2',
      profile_id: 'UCeeeeeeeeeeeeeeeeeeeeee',
      at: '2018-11-01 00:00:00.000',
      post_type: 'VIDEO',
      title: 'Nachrichten',
      tags: [],
      category: 'News & Politics',
      language: null,
      country: null,
      duration_s: null,
      views: 900,
      likes: null,
      comments: null,
      source_line: 3,
    },
    {
      ...unknown,
      post_id: 'DAbc',
      profile_id: '17841400000000001',
      at: '2026-11-01 00:00:00.000',
      post_type: 'REEL',
      title: null,
      caption: 'घर का खाना\n#food',
      tags: ['food'],
      category: null,
      language: null,
      country: null,
      duration_s: null,
      views: null,
      likes: 10,
      comments: null,
      plays: '18446744073709551615',
      source_line: 2,
    },
  ])
  const [market] = await queryRows<{ countries: number }>(
    client,
    "SELECT count(country) AS countries FROM raw_profile_snapshot WHERE platform = 'YOUTUBE'",
  )
  assert.equal(market!.countries, 0, 'a market is not a home')
})

test('the same content taken again changes nothing, be it from another path, in small batches or packed', async () => {
  const bad = daily.replace('5744690', 'many')
  await take([write('again.csv', daily), write('again-bad.csv', bad)])
  const before = await contents()
  const { exitCode, files } = await take(
    [write('elsewhere.csv', daily), write('again-bad.csv', bad), write('packed.csv.gz', gzipSync(daily))],
    { batch: { rows: 1, characters: 10 } },
  )
  assert.equal(exitCode, 2)
  assert.deepEqual(
    files.map((file) => file.records),
    [4, 4, 4],
  )
  assert.deepEqual(await contents(), before)
})

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
    ['header-only.csv', `${lines[0]}\r\n`, /header-only\.csv: has a header and no rows/, 1, 0],
    ['empty.csv', '', /empty\.csv: is empty/, 1, 0],
    ['blank.csv', '\n\n', /blank\.csv: holds no records/, 1, 0],
    [
      'binary.csv',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]),
      /binary\.csv, line 1: is binary or in another encoding: not UTF-8: byte 0x89/,
      1,
      0,
    ],
    [
      'utf-16.csv',
      Buffer.from(daily, 'utf16le'),
      /utf-16\.csv, line 1: is binary or in another encoding: NUL byte/,
      1,
      0,
    ],
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
    ['array.json', `[${profileLine}]`, /array\.json, line 1: is a JSON array/, 1, 0],
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
      /other\.ndjson, line 1: no mapping fits this header; the nearest is native-ndjson, for which it lacks column kind/,
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

test('a directory is refused by name, and a bad file stops no other', async () => {
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

const real = globSync(join(shared, 'data/youtube-trending-{daily,2018-11-01}/**/*.csv')).sort()
test('every record of the real trending files lands', {
  skip: existsSync(shared) ? false : `${shared} is not here`,
}, async () => {
  const seen: number[] = []
  const { files, exitCode } = await ingestFiles({
    files: real,
    clickhouse: client,
    now,
    onProgress: ({ bytesRead, bytesTotal }) => seen.push(bytesRead / bytesTotal),
  })
  assert.equal(exitCode, 0, JSON.stringify(files.filter((file) => file.error ?? file.quarantined)))
  assert.equal(
    files.reduce((sum, file) => sum + file.records, 0),
    4_116,
  )
  assert.ok(files.every((file) => file.landed.raw_post_snapshot === file.records))
  assert.ok(seen.length >= real.length && seen.at(-1) === 1)
  const before = await contents()
  await take(real.slice(0, 5))
  assert.deepEqual(await contents(), before)
})
