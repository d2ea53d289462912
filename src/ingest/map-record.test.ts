import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileMapping } from './map-record.ts'
import { findMapping } from './mappings/find-mapping.ts'
import { columnsRead } from './mappings/mapping.ts'
import { nativeNdjson } from './mappings/native-ndjson.ts'
import { youtubeTrending2018 } from './mappings/youtube-trending-2018.ts'
import { youtubeTrendingDaily } from './mappings/youtube-trending-daily.ts'

const options = { sourceFile: 'f', latest: Date.UTC(2026, 10, 25) }

function mapNative(values: Record<string, unknown>) {
  const made = compileMapping(nativeNdjson, undefined, options)({ line: 7, raw: '', values })
  return Array.isArray(made) ? made.map((row) => ({ table: row.table, ...JSON.parse(row.line) })) : made
}

const profile = { kind: 'profile', platform: 'INSTAGRAM', profile_id: '1', snapshot_at: '2026-11-01T00:00:00Z' }

test('a record makes its raw rows with place, and leaves out what is unknown', () => {
  assert.deepEqual(mapNative({ ...profile, name: '', followers: '18446744073709551615', is_verified: true }), [
    {
      table: 'raw_profile_snapshot',
      source_file: 'f',
      source_line: 7,
      platform: 'INSTAGRAM',
      profile_id: '1',
      snapshot_at: '2026-11-01 00:00:00.000',
      is_verified: true,
      followers: '18446744073709551615',
    },
  ])
})

test('a problem names the column and the value', () => {
  const reasons = [
    { ...profile, followers: 'many' },
    { ...profile, profile_id: '' },
    { ...profile, followrs: 1 },
    { ...profile, kind: 'story' },
    { ...profile, name: { first: 'a' } },
  ].map((values) => (mapNative(values) as { reason: string }).reason)
  assert.deepEqual(reasons, [
    'followers: "many" is not a whole number',
    'profile_id: must not be blank',
    'followrs: there is no such column',
    'kind: "story" is not one of profile, post, audience, relationship, category, link',
    'name: {"first":"a"} is not text',
  ])
})

test('the first column that gives a language wins, and a hidden count is unknown, not 0', () => {
  const header = [...columnsRead(youtubeTrending2018.rows)]
  const values = header.map(
    (column) =>
      ({ video_id: 'v', channelId: 'c', trending_date: '18.01.11', ratings_disabled: 'True', likes: '0' })[column] ??
      '',
  )
  const made = compileMapping(youtubeTrending2018, header, options)({ line: 2, raw: '', values })
  assert.ok(Array.isArray(made))
  assert.deepEqual(
    made.map((row) => row.table),
    ['raw_post_snapshot', 'raw_profile_snapshot'],
  )
  assert.equal(JSON.parse(made[0]!.line).likes, undefined)
})

test('a layout is recognised by its columns in any order, and the nearest is named otherwise', () => {
  const columns = [...columnsRead(youtubeTrendingDaily.rows)]
  assert.equal(findMapping('csv', [...columns, 'more'].reverse(), undefined, 'f').name, 'youtube-trending-daily')
  assert.throws(
    () =>
      findMapping(
        'csv',
        columns.filter((c) => c !== 'views'),
        undefined,
        'f.csv, line 1',
      ),
    /^AppError: f\.csv, line 1: no mapping fits this header; the nearest is youtube-trending-daily, for which it lacks column views$/,
  )
  assert.throws(() => findMapping('csv', ['a', 'a'], undefined, 'f'), /column "a" stands twice/)
  assert.throws(() => findMapping('csv', columns, 'nonsense', 'f'), /there is no mapping "nonsense"; there are /)
  assert.throws(() => findMapping('ndjson', ['kind'], 'youtube-trending-2018', 'f'), /is NDJSON, which mapping/)
})
