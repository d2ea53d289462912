import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { testClickHouse } from '../../test/support/test-databases.ts'
import { queryRows } from '../platform/clickhouse/client.ts'
import { ingestFiles } from './ingest-files.ts'

const fixture = join(import.meta.dirname, '../../test/fixtures/ingest/native-audience.ndjson')
const [audience, relationship, category, link] = readFileSync(fixture, 'utf8').split('\n') as [
  string,
  string,
  string,
  string,
]
const { client } = await testClickHouse()
const folder = mkdtempSync(join(tmpdir(), 'creatorscope-native-'))
after(() => rmSync(folder, { recursive: true }))
const take = (files: string[]) => ingestFiles({ files, clickhouse: client, now: new Date('2026-11-24T00:00:00Z') })

test('audiences, relationships, categories and links land as they are, missing as NULL, and twice is once', async () => {
  const { files, exitCode } = await take([fixture])
  assert.equal(exitCode, 0, JSON.stringify(files))
  assert.deepEqual(files[0]!.landed, {
    raw_profile_snapshot: 0,
    raw_post_snapshot: 0,
    raw_audience_snapshot: 1,
    raw_follower_relationship: 1,
    raw_caption_category: 1,
    raw_linked_profile: 1,
  })
  const copy = join(folder, 'copy.ndjson')
  // The same shares in another order are the same content.
  writeFileSync(copy, readFileSync(fixture, 'utf8').replace('{"in":0.61,"US":0.2}', '{"US":0.2,"IN":0.61}'))
  await take([copy])
  const [row, ...more] = await queryRows<Record<string, unknown>>(client, 'SELECT * FROM raw_audience_snapshot FINAL')
  assert.equal(more.length, 0)
  assert.deepEqual(row!.country_shares, { IN: 0.61, US: 0.2 })
  assert.deepEqual(row!.city_shares, { मुंबई: 0.12 })
  assert.deepEqual(row!.language_shares, { en: 0.4, hi: 0.4 })
  assert.deepEqual(row!.age_gender_shares, { female: { '13-17': 0.05 }, male: { '18-24': 0.2, '65+': 0.05 } })
  assert.deepEqual(row!.notable_followers, ['42'])
  assert.deepEqual(
    await queryRows(
      client,
      'SELECT follower_id, name, is_verified, toString(followers) AS followers, following, uploads FROM raw_follower_relationship FINAL',
    ),
    [
      {
        follower_id: '42',
        name: 'रवि 🙂',
        is_verified: null,
        followers: '18446744073709551615',
        following: null,
        uploads: 0,
      },
    ],
  )
  assert.deepEqual(await queryRows(client, 'SELECT category, score, model FROM raw_caption_category FINAL'), [
    { category: 'Food', score: 0.87, model: 'keywords-1' },
  ])
  assert.deepEqual(await queryRows(client, 'SELECT youtube_profile_id, confidence FROM raw_linked_profile FINAL'), [
    { youtube_profile_id: 'UCabcdefghijklmnopqrstuv', confidence: 0.9 },
  ])
})

const bad: [line: string, says: RegExp][] = [
  [audience.replace('0.61', '61'), /^country_shares: .* has for "in" what is not a share from 0 to 1/],
  [audience.replace('0.2}', '0.9}'), /^country_shares: .* adds up to 1\.510, more than the whole/],
  [audience.replace('"in"', '"India"'), /^country_shares: .* has "India", which is not a country code/],
  [audience.replace('"male"', '"men"'), /^age_gender_shares: .* has "men", which is not male, female or other/],
  [audience.replace('65+', 'old'), /^age_gender_shares: .* has "old", which is not an age/],
  [audience.replace('["42"]', '["4 2"]'), /^notable_followers: .* has "4 2", which is not an id/],
  [relationship.replace('"42"', 'null'), /^follower_id: must not be blank/],
  [category.replace('0.87', '"high"'), /^score: "high" is not a share from 0 to 1/],
  [category.replace('"model":"keywords-1",', ''), /^model: must not be blank/],
  [link.replace('"BIO_LINK"', '""'), /^source: must not be blank/],
  [
    link.replace('"link"', '"links"'),
    /^kind: "links" is not one of profile, post, audience, relationship, category, link/,
  ],
]

test('a record of the other kinds with a fault goes to quarantine with column, value and reason', async () => {
  const file = join(folder, 'bad.ndjson')
  for (const [line, says] of bad) {
    writeFileSync(file, `${line}\n`)
    const { files } = await take([file])
    assert.equal(files[0]!.quarantined, 1, line)
    assert.match(files[0]!.problems[0]!.reason, says)
  }
})

test('every raw table has the skipping index by which incremental models find what is new', async () => {
  const rows = await queryRows<{ table: string }>(
    client,
    `SELECT DISTINCT table FROM system.data_skipping_indices
     WHERE database = currentDatabase() AND expr = 'ingested_at' AND type = 'minmax' ORDER BY table`,
  )
  assert.equal(rows.length, 6, JSON.stringify(rows))
})
