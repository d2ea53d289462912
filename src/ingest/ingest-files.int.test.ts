import assert from 'node:assert/strict'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
const take = (files: string[], more: { batch?: { rows: number; bytes: number } } = {}) =>
  ingestFiles({ files, clickhouse: client, now, ...more })

function write(name: string, content: string | Buffer): string {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

const daily = readFileSync(join(fixtures, 'youtube-trending-daily.csv'), 'utf8')

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
    { batch: { rows: 1, bytes: 10 } },
  )
  assert.equal(exitCode, 2)
  assert.deepEqual(
    files.map((file) => file.records),
    [4, 4, 4],
  )
  assert.deepEqual(await contents(), before)
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
