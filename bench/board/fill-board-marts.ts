import { type ClickHouseClient, quoteIdentifier } from '../../src/platform/clickhouse/client.ts'
import { servingTables } from '../../src/publish/serving-tables.ts'
import { runTransform } from '../../src/transform/run-transform.ts'
import { createMarts } from '../../test/support/mart-fixture.ts'
import { fillMarts } from '../search/fill-marts.ts'

const OWN = ['mart_instagram_account', 'mart_youtube_account']
/** What the project's own models make of raw rows, of which only these are filled. */
const BOARDS = [
  'int_monthly_figures',
  'int_monthly_pairs',
  'int_monthly_digests',
  'int_creator_figures',
  'mart_monthly_ranks',
  'int_board_rows',
  'int_board_order',
  'mart_leaderboard_links',
  'mart_leaderboard_rising',
  'int_rising_order',
  'mart_leaderboard_order',
]

/**
 * Fills the marts that boards and genres are served from: accounts by the generator's laws, a snapshot of each a month, which the
 * project's models rank; and genre cells of every combination. A fifth of the profiles is YouTube's, one in ten of these is linked.
 */
export async function fillBoardMarts(
  clickhouse: ClickHouseClient,
  projectDir: string,
  database: string,
  { profiles, months }: { profiles: number; months: number },
): Promise<void> {
  const run = (query: string): Promise<unknown> => clickhouse.command({ query })
  await createMarts(clickhouse)
  await fillMarts(clickhouse, profiles)
  for (const mart of OWN) {
    const platform = mart === 'mart_instagram_account' ? 'INSTAGRAM' : 'YOUTUBE'
    await run(`INSERT INTO raw_profile_snapshot (platform, profile_id, snapshot_at, handle, category, language, country, followers, views, source_file, source_line)
      SELECT '${platform}', profile_id, addMonths(toDateTime64('2026-11-20 00:00:00', 3, 'UTC'), -m), handle, category, language, country,
        toUInt64(followers * (1 - 0.01 * m * (cityHash64(profile_id, m) % 100) / 100)), toUInt64(followers * (200 - m)), 'bench', m
      FROM ${mart} ARRAY JOIN range(${months}) AS m`)
  }
  await run(`INSERT INTO raw_linked_profile (instagram_profile_id, youtube_profile_id, source, confidence, linked_at, source_file, source_line)
    SELECT instagram.id, youtube.id, 'MANUAL', 0.9, '2025-01-01 00:00:00', 'bench', 1
    FROM (SELECT profile_id AS id, row_number() OVER (ORDER BY profile_id) AS n FROM mart_instagram_account) AS instagram
    JOIN (SELECT profile_id AS id, row_number() OVER (ORDER BY profile_id) AS n FROM mart_youtube_account WHERE cityHash64(profile_id) % 10 = 0) AS youtube USING (n)`)
  await run(`INSERT INTO mart_authenticity (platform, profile_id, authenticity_score, authenticity_coverage)
    SELECT 'INSTAGRAM', profile_id, authenticity_score, 4 FROM mart_instagram_account`)
  for (const { mart } of servingTables.filter(({ mart: name }) => BOARDS.includes(name)))
    await run(`DROP TABLE IF EXISTS ${quoteIdentifier(mart)}`)
  const result = await runTransform({ projectDir, clickhouse, database, select: BOARDS })
  const failed = result.models.filter(({ status }) => status !== 'built')
  if (failed.length > 0) throw new Error(`not built: ${JSON.stringify(failed)}`)
  await fillGenres(run, months)
}

/** A cell for every combination of 20 categories, 12 languages, 30 countries and the size classes, in each month and in ALL. */
function fillGenres(run: (query: string) => Promise<unknown>, months: number): Promise<unknown> {
  return run(`INSERT INTO mart_genre_overview (platform, category, month, country, language, profile_type, creators, uploads, audience_creators, views, followers, engagement_rate)
    SELECT platform, concat('Category ', toString(c)), month, if(k = 0, 'ALL', concat('C', toString(k))), if(l = 0, 'ALL', concat('l', toString(l))), profile_type,
      cityHash64(platform, c, month, k, l, profile_type) % 10000 AS creators, creators * 4, 0, cityHash64(creators, c, k, l) % 100000000, creators * 5000, 2.5
    FROM (SELECT arrayJoin(['INSTAGRAM', 'YOUTUBE']) AS platform) AS platforms
    CROSS JOIN (SELECT number AS c FROM numbers(20)) AS categories
    CROSS JOIN (SELECT arrayJoin(arrayPushBack(arrayMap(m -> toString(addMonths(toDate('2026-11-01'), -m)), range(${months})), 'ALL')) AS month) AS months
    CROSS JOIN (SELECT number AS k FROM numbers(31)) AS countries
    CROSS JOIN (SELECT number AS l FROM numbers(13)) AS languages
    CROSS JOIN (SELECT arrayJoin(['NANO', 'MICRO', 'MACRO', 'MEGA', 'ALL']) AS profile_type) AS types`)
}
