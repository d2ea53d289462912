import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { type Row, testModels } from '../../test/support/test-models.ts'

const { rowsOf, transform, insert, clearRaw } = await testModels()
beforeEach(clearRaw)

const profile = { platform: 'INSTAGRAM', profile_id: 'p', snapshot_at: '2026-06-01' }
const post = { ...profile, post_id: 'v', post_type: 'IMAGE' }

async function stagedPosts(rows: Row[], columns: string): Promise<unknown[]> {
  await insert('raw_post_snapshot', rows)
  await transform({ fullRefresh: true, select: ['+stg_beat_instagram_post'] })
  const found = await rowsOf(`SELECT ${columns} FROM stg_beat_instagram_post ORDER BY post_id`)
  return found.map((row) => Object.values(row))
}

test("the source's own value stands before a derived one, which says that it is derived", async () => {
  const said = {
    ...post,
    post_id: 'a',
    caption: 'x',
    language: 'hi',
    is_sponsored: false,
    derived_sponsored_signals: ['#ad'],
  }
  const told = { ...post, post_id: 'b', caption: 'x', derived_language: 'ta', derived_sponsored_signals: ['#ad'] }
  const plain = { ...post, post_id: 'c', caption: 'x' }
  const silent = { ...post, post_id: 'd' }
  assert.deepEqual(
    await stagedPosts(
      [said, told, plain, silent],
      'language, language_is_derived, is_sponsored, is_sponsored_is_derived',
    ),
    [
      ['hi', false, false, false],
      ['ta', true, true, true],
      [null, false, false, true],
      [null, false, null, false],
    ],
  )
})

test('of rows with the same content the one ingested last counts, also where its detector finds nothing', async () => {
  const old = { ...post, caption: 'x', derived_language: 'en', derived_hashtags: ['wrong'], ingested_at: '2026-06-02' }
  const { derived_language: _language, ...rest } = old
  const now = { ...rest, derived_hashtags: [], derived_mentions: ['m'], ingested_at: '2026-06-03' }
  for (const rows of [
    [old, now],
    [now, old],
  ]) {
    await clearRaw()
    for (const row of rows) await insert('raw_post_snapshot', [row])
    assert.deepEqual(await stagedPosts([], 'language, hashtags, mentions'), [[null, [], ['m']]])
  }
})

test('derived values are those of the newest caption, not what an older one held or a title alone tells', async () => {
  const rows = [
    { ...post, caption: 'old', derived_hashtags: ['old'] },
    { ...post, snapshot_at: '2026-06-02', caption: 'new', derived_hashtags: [] },
    { ...post, snapshot_at: '2026-06-03', title: 't', derived_hashtags: ['title'] },
  ]
  assert.deepEqual(await stagedPosts(rows, 'caption, hashtags'), [['new', []]])
})

test('a type that the source gave counts more than a newer one that was derived', async () => {
  const rows = [
    { ...post, post_type: 'STORY' },
    { ...post, snapshot_at: '2026-06-02', post_type: 'REEL', post_type_is_derived: true },
  ]
  assert.deepEqual(await stagedPosts(rows, 'post_type, post_type_is_derived'), [['STORY', false]])
})

test('a place of the biography fills what the source leaves open, and an address in it is an e-mail address', async () => {
  const place = { biography: 'x', derived_country: 'IN', derived_state: 'Goa', derived_city: 'Panaji' }
  await insert('raw_profile_snapshot', [
    { ...profile, ...place, profile_id: 'a', derived_has_email: true },
    { ...profile, ...place, profile_id: 'b', country: 'US', email: 'a@b.example' },
    { ...profile, ...place, profile_id: 'c', country: 'IN', city: 'Pune' },
    { ...profile, ...place, profile_id: 'd', country: 'IN', derived_has_email: false },
  ])
  await transform()
  const places = await rowsOf(
    'SELECT country, state, city, place_is_derived FROM stg_beat_instagram_account ORDER BY profile_id',
  )
  assert.deepEqual(
    places.map((row) => Object.values(row)),
    [
      ['IN', 'Goa', 'Panaji', true],
      ['US', null, null, false],
      ['IN', null, 'Pune', false],
      ['IN', 'Goa', 'Panaji', true],
    ],
  )
  const mails = await rowsOf('SELECT has_email FROM mart_instagram_account ORDER BY profile_id')
  assert.deepEqual(
    mails.map(({ has_email }) => has_email),
    [true, true, false, false],
  )
})
