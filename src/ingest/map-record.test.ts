import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeRow } from '../raw/native/raw-layout.ts'
import { compileMapping } from './map-record.ts'
import { findMapping, mappings } from './mappings/find-mapping.ts'
import { columnsRead } from './mappings/mapping.ts'
import { nativeNdjson } from './mappings/native-ndjson.ts'
import { checkMapping } from './mappings/read-mapping-file.ts'
import { youtubeTrending2018 } from './mappings/youtube-trending-2018.ts'
import { youtubeTrendingDaily } from './mappings/youtube-trending-daily.ts'

const options = { sourceFile: 'f', latest: Date.UTC(2026, 10, 25) }

function mapNative(values: Record<string, unknown>) {
  const made = compileMapping(nativeNdjson, undefined, options)({ line: 7, raw: '', values })
  return Array.isArray(made) ? made.map((row) => ({ table: row.table, ...describeRow(row) })) : made
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
  assert.equal(describeRow(made[0]!).likes, undefined)
})

test('a layout is recognised by its columns in any order, and the nearest is named otherwise', () => {
  const columns = [...columnsRead(youtubeTrendingDaily.rows)]
  assert.equal(findMapping([...columns, 'more'].reverse(), undefined, 'f').name, 'youtube-trending-daily')
  assert.throws(
    () =>
      findMapping(
        columns.filter((c) => c !== 'views'),
        undefined,
        'f.csv, line 1',
      ),
    /^AppError: f\.csv, line 1: no mapping fits this header; the nearest is youtube-trending-daily, for which it lacks column views$/,
  )
  assert.throws(() => findMapping(['a', 'a'], undefined, 'f'), /column "a" stands twice/)
  assert.throws(() => findMapping({ kind: 'post' }, youtubeTrending2018, 'f'), /is JSON, which mapping/)
})

test('a header that two layouts fit is refused with the names of both', () => {
  const both = new Set([...columnsRead(youtubeTrendingDaily.rows), ...columnsRead(youtubeTrending2018.rows)])
  assert.throws(
    () => findMapping([...both], undefined, 'f.csv, line 1'),
    /^AppError: f\.csv, line 1: could be youtube-trending-daily or youtube-trending-2018; say which with --mapping$/,
  )
  assert.equal(findMapping([...both], youtubeTrending2018, 'f').name, 'youtube-trending-2018')
})

test('a layout that asks for all that another asks for, and more, is meant', () => {
  const kind = (value: string) => ({ kind: value, items: [] })
  assert.equal(findMapping({ kind: 'post' }, undefined, 'f').name, 'native-ndjson')
  assert.equal(findMapping(kind('youtube#videoListResponse'), undefined, 'f').name, 'youtube-api-videos')
  const user = { edge_owner_to_timeline_media: { edges: [] } }
  assert.equal(findMapping({ data: { user } }, undefined, 'f').name, 'instagram-web-medias')
  const profile = { ...user, edge_followed_by: { count: 1 } }
  assert.equal(findMapping({ data: { user: profile } }, undefined, 'f').name, 'instagram-web-profile')
  const insight = { data: [{ id: '1', name: 'reach' }] }
  assert.throws(
    () => findMapping(insight, undefined, 'f'),
    /nearest is instagram-graph-media, .* lacks data\[\]\.media_type/,
  )
})

test('every shipped mapping is one that a file could hold, and no two have one name', async () => {
  for (const mapping of mappings) assert.equal(checkMapping(structuredClone(mapping), mapping.name).name, mapping.name)
  assert.equal(new Set(mappings.map(({ name }) => name)).size, mappings.length)
})
