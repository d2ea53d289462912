import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectedAccounts } from '../../test/support/expected-marts/accounts.ts'
import { expectedTimeSeries } from '../../test/support/expected-marts/time-series.ts'
import { type Row, testModels } from '../../test/support/test-models.ts'
import { generatePopulation } from '../ingest/generator/generate-population.ts'

const { rowsOf, transform, client } = await testModels()
const AS_OF = '2026-11-24T00:00:00.000Z'
const PLATFORMS = ['INSTAGRAM', 'YOUTUBE'] as const

await generatePopulation({ clickhouse: client, creators: 2000, seed: 11, asOf: new Date(AS_OF) })
await transform({ select: ['tag:core'], fullRefresh: true })
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
    // The score has a recomputation of its own, beside the mart that tells its parts.
    const mart = await rowsOf(
      `SELECT * EXCEPT (authenticity_score, authenticity_coverage) FROM mart_${platform.toLowerCase()}_account`,
    )
    assertSameRows(mart, expected, (row) => row.profile_id as string)
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
