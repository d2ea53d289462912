import { setTimeout } from 'node:timers/promises'
import { generatePopulation } from '../../src/ingest/generator/generate-population.ts'
import { type ClickHouseClient, queryRows } from '../../src/platform/clickhouse/client.ts'

/** Moment of the newest generated snapshots. */
const NEWEST = '2026-11-24 00:00:00'
/** That of the new ones, as of the next run of a feed: the window of 30 days moves by an hour for everyone. */
const AN_HOUR_LATER = '2026-11-24 01:00:00'
const TABLES = ['raw_profile_snapshot', 'raw_post_snapshot'] as const

/** Twelve snapshots of each profile, a month apart. */
export async function makeSnapshots(
  clickhouse: ClickHouseClient,
  { profiles, posts }: { profiles: number; posts: number },
): Promise<void> {
  for (const table of TABLES) await clickhouse.command({ query: `TRUNCATE TABLE ${table}` })
  let told = 0
  await generatePopulation({
    clickhouse,
    creators: profiles,
    seed: 1,
    asOf: new Date(`${NEWEST}Z`),
    history: { months: 11, days: 1 },
    postsPerCreator: posts,
    onProgress: ({ creators, creatorsTotal }) => {
      if (creators - told < creatorsTotal / 10) return
      told = creators
      console.log(`generated ${creators} of ${creatorsTotal} profiles`)
    },
  })
}

/**
 * Takes back what an earlier run added, and lets a day pass: a copy of one row of each platform comes in a day after all
 * others. Without it everything would lie within the lookback of the first incremental run.
 */
export async function letADayPass(clickhouse: ClickHouseClient): Promise<void> {
  for (const table of TABLES) {
    await clickhouse.command({
      query: `ALTER TABLE ${table} DELETE WHERE snapshot_at = ${moment(AN_HOUR_LATER)} SETTINGS mutations_sync = 2`,
    })
  }
  for (const table of [...TABLES, 'raw_caption_category']) {
    await clickhouse.command({
      query: `INSERT INTO ${table} SELECT * REPLACE (
          (SELECT max(ingested_at) + toIntervalDay(1) FROM ${table}) AS ingested_at)
        FROM ${table} LIMIT 1 BY platform`,
    })
  }
}

/** Waits for merges of what was generated: an operator's months were merged long before a build. */
export async function waitForMerges(clickhouse: ClickHouseClient): Promise<void> {
  for (let quiet = 0; quiet < 5; await setTimeout(1_000)) {
    const [{ merges }] = (await queryRows<{ merges: number }>(
      clickhouse,
      'SELECT count() AS merges FROM system.merges',
    )) as [{ merges: number }]
    quiet = merges === 0 ? quiet + 1 : 0
  }
}

/** New snapshots of 1 % of the profiles and of their posts, with other counts. @returns how many. */
export async function addNewSnapshots(clickhouse: ClickHouseClient): Promise<number> {
  const changes = {
    raw_profile_snapshot: 'followers + followers % 7 AS followers',
    raw_post_snapshot: 'likes + likes % 7 AS likes',
  }
  let added = 0
  for (const table of TABLES) {
    await clickhouse.command({
      query: `INSERT INTO ${table} SELECT * REPLACE (
          ${moment(AN_HOUR_LATER)} AS snapshot_at, ${changes[table]},
          (SELECT max(ingested_at) + toIntervalMinute(15) FROM ${table}) AS ingested_at)
        FROM (SELECT * FROM ${table} WHERE snapshot_at = ${moment(NEWEST)} AND cityHash64(profile_id) % 100 = 7)`,
    })
    const [counted] = await queryRows<{ rows: number }>(
      clickhouse,
      `SELECT count() AS rows FROM ${table} WHERE snapshot_at = ${moment(AN_HOUR_LATER)}`,
    )
    added += counted!.rows
  }
  return added
}

const moment = (text: string): string => `toDateTime64('${text}', 3, 'UTC')`
