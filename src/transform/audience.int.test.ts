import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newestKnown } from '../../test/support/recompute-boards.ts'
import { type Row, testModels } from '../../test/support/test-models.ts'
import { generatePopulation } from '../ingest/generator/generate-population.ts'

const { client, rowsOf, transform } = await testModels()
type Shares = Record<string, number>
const PARTS = ['country_shares', 'city_shares', 'language_shares', 'age_gender_shares', 'notable_followers']

test('audiences are the newest known of each kind, with their coverage and notable followers, in every column', async () => {
  await generatePopulation({ clickhouse: client, creators: 2_000, seed: 5, asOf: new Date('2026-11-24T00:00:00Z') })
  const audience = (profile_id: string, snapshot_at: string, changes: Row): Row => {
    return { platform: 'INSTAGRAM', profile_id, snapshot_at, source_file: 'f', source_line: 1, ...changes }
  }
  await client.insert({
    table: 'raw_audience_snapshot',
    values: [
      audience('x', '2026-01-01 00:00:00', {
        country_shares: { IN: 0.5 },
        age_gender_shares: { female: { '18-24': 0.25 } },
      }),
      audience('x', '2026-02-01 00:00:00', { country_shares: { IN: 0.4, US: 0.1 }, notable_followers: ['stranger'] }),
    ],
    format: 'JSONEachRow',
  })
  await transform({ select: ['+mart_audience_info'] })
  const rows = await rowsOf('SELECT * FROM mart_audience_info')
  const expected = await recompute()
  assert.equal(rows.length, expected.size)
  assert.ok(rows.some((row) => (row.notable_followers as Row[]).some((follower) => follower.handle !== null)))
  for (const row of rows) assert.deepEqual(row, expected.get(`${row.platform} ${row.profile_id}`))
  assert.deepEqual(rows.find((row) => row.profile_id === 'x')?.gender_shares, { male_per: 0, female_per: 25 })
})

async function recompute(): Promise<Map<string, Row>> {
  const ordered = (table: string) => rowsOf(`SELECT * FROM ${table} ORDER BY snapshot_at, content_hash`)
  const [audiences, profiles, relationships] = await Promise.all([
    ordered('raw_audience_snapshot'),
    ordered('raw_profile_snapshot'),
    ordered('raw_follower_relationship'),
  ])
  const accounts = Map.groupBy(profiles, (row) => `${row.platform} ${row.profile_id}`)
  const followers = Map.groupBy(relationships, (row) => `${row.platform} ${row.follower_id}`)
  const details = (platform: unknown, profile_id: string): Row => {
    const columns = ['handle', 'name', 'is_verified', 'followers']
    const account = newestKnown(accounts.get(`${platform} ${profile_id}`) ?? [], columns)
    const seen = newestKnown(followers.get(`${platform} ${profile_id}`) ?? [], columns)
    return { profile_id, ...Object.fromEntries(columns.map((name) => [name, account[name] ?? seen[name]])) }
  }
  const byProfile = Map.groupBy(audiences, (row) => `${row.platform} ${row.profile_id}`)
  return new Map([...byProfile].map(([key, snapshots]) => [key, audienceOf(snapshots, details)]))
}

function audienceOf(snapshots: Row[], details: (platform: unknown, profileId: string) => Row): Row {
  const { platform, profile_id } = snapshots[0]!
  const known = Object.fromEntries(PARTS.map((part) => [part, newestNotEmpty(snapshots, part)])) as Record<
    string,
    Shares
  >
  const ages = known.age_gender_shares as unknown as Record<string, Shares>
  const genders =
    Object.keys(ages).length === 0 ? {} : { male_per: percent(ages.male), female_per: percent(ages.female) }
  const coverage = (part: string): number | null =>
    Object.keys(known[part]!).length === 0 ? null : percent(known[part])
  return {
    platform,
    profile_id,
    ...known,
    gender_shares: genders,
    country_coverage: coverage('country_shares'),
    city_coverage: coverage('city_shares'),
    language_coverage: coverage('language_shares'),
    age_gender_coverage: Object.keys(ages).length === 0 ? null : percent(ages.male) + percent(ages.female),
    notable_followers: (known.notable_followers as unknown as string[]).map((id) => details(platform, id)),
    snapshot_at: snapshots.at(-1)!.snapshot_at,
  }
}

function newestNotEmpty(snapshots: Row[], part: string): unknown {
  const values = snapshots.map((row) => row[part] as object)
  return values.findLast((value) => Object.keys(value).length > 0) ?? values[0]
}

function percent(shares: Shares | undefined): number {
  const sum = Object.values(shares ?? {}).reduce((total, share) => total + share, 0)
  return Math.floor(sum * 10000 + 0.5) / 100
}
