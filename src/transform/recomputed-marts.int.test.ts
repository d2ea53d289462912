import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectedAccounts } from '../../test/support/expected-marts/accounts.ts'
import { expectedPeerFigures } from '../../test/support/expected-marts/peer-figures.ts'
import { expectedTimeSeries } from '../../test/support/expected-marts/time-series.ts'
import { type Row, testModels } from '../../test/support/test-models.ts'
import { generatePopulation } from '../ingest/generator/generate-population.ts'

const { rowsOf, transform, client } = await testModels()
const AS_OF = '2026-11-24T00:00:00.000Z'
const PLATFORMS = ['INSTAGRAM', 'YOUTUBE'] as const

await generatePopulation({ clickhouse: client, creators: 2000, seed: 11, asOf: new Date(AS_OF) })
await transform({ select: ['tag:core', 'tag:hourly'], fullRefresh: true })
const [profiles, posts] = await Promise.all(['raw_profile_snapshot', 'raw_post_snapshot'].map(rawRows))

/** Raw rows in order of their version, without copies that have not been merged yet. */
function rawRows(table: string): Promise<Row[]> {
  return rowsOf(`SELECT * FROM ${table} FINAL ORDER BY snapshot_at, content_hash, ingested_at`)
}

const ofPlatform = (rows: Row[] | undefined, platform: string): Row[] =>
  rows!.filter((row) => row.platform === platform)

for (const platform of PLATFORMS) {
  test(`every column of the account mart of ${platform} is what plain TypeScript makes of the raw rows`, async () => {
    const expected = expectedAccounts(platform, ofPlatform(profiles, platform), ofPlatform(posts, platform), AS_OF)
    // Scores, links and audiences are recomputed beside the marts that tell their parts.
    const mart = await rowsOf(
      `SELECT * EXCEPT (authenticity_score, authenticity_coverage, linked_platforms, ingested_at, content_hash) EXCEPT ('audience_.*')
       FROM mart_${platform.toLowerCase()}_account`,
    )
    assertSameRows(mart, expected, (row) => row.profile_id as string)
    assert.ok(mart.filter(({ top_terms: terms }) => (terms as string[]).length > 0).length > mart.length / 2)
  })
}

test('every column of the time series is what plain TypeScript makes of the raw rows', async () => {
  const expected = PLATFORMS.flatMap((platform) =>
    expectedTimeSeries(platform, ofPlatform(profiles, platform), ofPlatform(posts, platform)),
  )
  const mart = await rowsOf('SELECT * REPLACE (toString(date) AS date) FROM mart_time_series')
  assertSameRows(mart, expected, (row) => `${row.platform} ${row.profile_id} ${row.date}`)
})

/** Equal to the last bit in every column, whatever their order. */
function assertSameRows(actual: readonly Row[], expected: readonly Row[], keyOf: (row: Row) => string): void {
  assert.equal(actual.length, expected.length)
  const expectedByKey = new Map(expected.map((row) => [keyOf(row), row]))
  for (const row of actual) assert.deepEqual(row, expectedByKey.get(keyOf(row)), keyOf(row))
}

test('peers of a figure are those of one tier and category, spread as plain TypeScript says of the account marts', async () => {
  const expected = await Promise.all(
    PLATFORMS.map(async (platform) =>
      expectedPeerFigures(platform, await rowsOf(`SELECT * FROM mart_${platform.toLowerCase()}_account`)),
    ),
  )
  const mart = await rowsOf('SELECT * FROM mart_peer_figures')
  assert.ok(mart.some(({ peers }) => Number(peers) > 30))
  assertSameRows(mart, expected.flat(), (row) => `${row.platform} ${row.tier} ${row.category} ${row.figure}`)
})

for (const platform of PLATFORMS) {
  test(`the account mart of ${platform} has the authenticity of each profile`, async () => {
    const name = platform.toLowerCase()
    const [row] = await rowsOf(`SELECT count() AS profiles, countIf(isNotNull(mart.authenticity_score)) AS scored,
        countIf(mart.authenticity_score IS DISTINCT FROM own.authenticity_score OR mart.authenticity_coverage != own.authenticity_coverage) AS different
      FROM mart_${name}_account AS mart JOIN int_${name}_account_authenticity AS own USING (profile_id)`)
    assert.equal(
      row!.profiles,
      profiles!.filter((each) => each.platform === platform && String(each.snapshot_at).startsWith('2026-11-24'))
        .length,
    )
    assert.equal(row!.different, 0)
    assert.ok(Number(row!.scored) > 0.9 * Number(row!.profiles))
  })
}

const percent = (fraction: number): number => Math.floor(fraction * 10_000 + 0.5) / 100
const inPercent = (shares: unknown): Row =>
  Object.fromEntries(Object.entries(shares ?? {}).map(([key, share]) => [key, percent(Number(share))]))

for (const platform of PLATFORMS) {
  test(`the account mart of ${platform} has each audience in percent, and the other platform of who is linked`, async () => {
    const name = platform.toLowerCase()
    const audiences = await rowsOf(`SELECT * FROM mart_audience_info WHERE platform = '${platform}'`)
    const expected = new Map(audiences.map((row) => [row.profile_id, row]))
    const links = await rowsOf(`SELECT ${name}_profile_id AS id FROM mart_linked_profiles`)
    const linked = new Set(links.map(({ id }) => id))
    const mart = await rowsOf(`SELECT profile_id, linked_platforms, COLUMNS('audience_.*') FROM mart_${name}_account`)
    assert.ok(expected.size > 20 && linked.size > 20)
    for (const { profile_id: id, ...row } of mart) {
      const { country_shares, city_shares, language_shares, age_gender_shares } = expected.get(id) ?? {}
      const genders: [string, Record<string, number>][] = Object.entries(age_gender_shares ?? {})
      const sum = (shares: number[]): number => percent(shares.reduce((a, b) => a + b, 0))
      const ages = Object.keys(genders[0]?.[1] ?? {})
      assert.deepEqual(row, {
        linked_platforms: linked.has(id) ? [platform === 'INSTAGRAM' ? 'YOUTUBE' : 'INSTAGRAM'] : [],
        audience_country_shares: inPercent(country_shares),
        audience_city_shares: inPercent(city_shares),
        audience_language_shares: inPercent(language_shares),
        audience_age_shares: Object.fromEntries(ages.map((age) => [age, sum(genders.map(([, own]) => own[age]!))])),
        audience_gender_shares: Object.fromEntries(
          genders.map(([gender, own]) => [gender.toUpperCase(), sum(Object.values(own))]),
        ),
      })
    }
  })
}
