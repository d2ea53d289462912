import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accountRow, publishRows } from '../../../../test/support/serving-fixture.ts'
import { testApp } from '../../../../test/support/test-app.ts'
import { testPostgres } from '../../../../test/support/test-databases.ts'

const { pool } = await testPostgres()
const stored = (entityType: string, entityId: string) => ({
  platform: 'INSTAGRAM',
  entity_type: entityType,
  entity_id: entityId,
  asset_type: 'picture',
  key: `assets/${entityType}s/instagram/${entityId}.jpg`,
  original_url: 'https://origin.test/x',
  sha256: '0',
  bytes: 1,
  content_type: 'image/jpeg',
  first_seen: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-01T00:00:00Z',
})
const unknown = { handle: null, name: null, is_verified: null, followers: null }
const audience = (profileId: string, columns: object) => ({
  platform: 'INSTAGRAM',
  profile_id: profileId,
  country_shares: {},
  city_shares: {},
  language_shares: {},
  age_gender_shares: {},
  gender_shares: {},
  notable_followers: [],
  snapshot_at: '2026-11-20T00:00:00Z',
  ...columns,
})
await publishRows(pool, {
  instagram_account: [
    accountRow('1'),
    accountRow('2'),
    accountRow('3'),
    accountRow('9', { name: 'Known', followers: 5_000, picture_entity_type: 'profile', picture_entity_id: '9' }),
  ],
  youtube_account: [accountRow('8', { name: "Another platform's" })],
  social_profile_audience_info: [
    audience('1', {
      country_shares: { US: 0.07, IN: 0.6125 },
      country_coverage: 68.25,
      city_shares: { Mumbai: 0.3333, 'São Paulo': 0.3333 },
      language_shares: { hi: 1 },
      age_gender_shares: { male: { '25-34': 0.2, '18-24': 0.1 }, female: { '18-24': 0.7 } },
      gender_shares: { male_per: 30, female_per: 70 },
      notable_followers: [
        { profile_id: '8', ...unknown, handle: 'eight', followers: 70 },
        { profile_id: '9', ...unknown, name: 'As seen' },
        { profile_id: '7', ...unknown },
      ],
    }),
    audience('3', {}),
  ],
  asset_log: [stored('profile', '9'), stored('profile_relationship', '9'), stored('profile_relationship', '8')],
})
const app = await testApp(pool)
const read = async (id: string) => {
  const answer = await app.inject(`/discovery-service/api/profile/INSTAGRAM/${id}/audience`)
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json()
}

test('shares are percentages, the largest first, with how much of the audience they tell of', async () => {
  const { countries, cities, languages, ageGender, genders, coverage, snapshotAt } = await read('1')
  assert.deepEqual(countries, [
    { country: 'IN', share: 61.25 },
    { country: 'US', share: 7 },
  ])
  assert.deepEqual(cities, [
    { city: 'Mumbai', share: 33.33 },
    { city: 'São Paulo', share: 33.33 },
  ])
  assert.deepEqual(languages, [{ language: 'hi', share: 100 }])
  assert.deepEqual(ageGender, [
    { gender: 'female', age: '18-24', share: 70 },
    { gender: 'male', age: '18-24', share: 10 },
    { gender: 'male', age: '25-34', share: 20 },
  ])
  assert.deepEqual(genders, [
    { gender: 'female', share: 70 },
    { gender: 'male', share: 30 },
  ])
  assert.deepEqual(coverage, { countries: 68.25, cities: null, languages: null, ageGender: null })
  assert.equal(snapshotAt, '2026-11-20T00:00:00.000Z')
})

test('notable followers keep their order, with their profile where they are creators of the same platform', async () => {
  const { notableFollowers } = await read('1')
  const cdn = 'http://cdn.test/cdn/assets'
  const seen = notableFollowers.map((each: Record<string, unknown>) => [
    each.profileId,
    each.handle,
    each.name,
    each.followers,
    each.pictureUrl,
    (each.profile as { name: string } | null)?.name ?? null,
  ])
  assert.deepEqual(seen, [
    ['8', 'eight', null, 70, `${cdn}/profile_relationships/instagram/8.jpg?v=0`, null],
    ['9', null, 'As seen', null, `${cdn}/profiles/instagram/9.jpg?v=0`, 'Known'],
    ['7', null, null, null, null, null],
  ])
  const { profile } = (await app.inject('/discovery-service/api/profile/INSTAGRAM/9')).json()
  assert.deepEqual(notableFollowers[1].profile, profile)
})

test('an audience of which nothing is known is empty, told apart from one that was seen without shares', async () => {
  const { dataset_version, as_of, snapshotAt, ...rest } = await read('2')
  assert.deepEqual([dataset_version, as_of, snapshotAt], ['1', '2026-11-24T00:00:00.000Z', null])
  assert.deepEqual(rest, {
    countries: [],
    cities: [],
    languages: [],
    ageGender: [],
    genders: [],
    coverage: { countries: null, cities: null, languages: null, ageGender: null },
    notableFollowers: [],
  })
  assert.equal((await read('3')).snapshotAt, '2026-11-20T00:00:00.000Z')
})
