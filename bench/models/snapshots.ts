import { generatePopulation } from '../../src/ingest/generator/generate-population.ts'
import type { ClickHouseClient } from '../../src/platform/clickhouse/client.ts'

const AS_OF = new Date('2026-11-24T00:00:00Z')
/** The new snapshots' month holds nothing else, so that dropping it takes them back. */
const NEW_SNAPSHOTS = { at: '2026-12-01 00:00:00', partition: '202612' }
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
    asOf: AS_OF,
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
    await clickhouse.command({ query: `ALTER TABLE ${table} DROP PARTITION '${NEW_SNAPSHOTS.partition}'` })
    await clickhouse.command({
      query: `INSERT INTO ${table} SELECT * REPLACE (
          (SELECT max(ingested_at) + toIntervalDay(1) FROM ${table}) AS ingested_at)
        FROM ${table} WHERE snapshot_at = ${moment(AS_OF.toISOString().slice(0, 19).replace('T', ' '))} LIMIT 1 BY platform`,
    })
  }
}

/** New snapshots of 1 % of the profiles and of their posts, with other counts. @returns how many. */
export async function addNewSnapshots(clickhouse: ClickHouseClient): Promise<number> {
  const changes = {
    raw_profile_snapshot: 'followers + followers % 7 AS followers',
    raw_post_snapshot: 'likes + likes % 7 AS likes',
  }
  let written = 0
  for (const table of TABLES) {
    const { summary } = await clickhouse.command({
      query: `INSERT INTO ${table} SELECT * REPLACE (
          ${moment(NEW_SNAPSHOTS.at)} AS snapshot_at, ${changes[table]},
          (SELECT max(ingested_at) + toIntervalMinute(15) FROM ${table}) AS ingested_at)
        FROM ${table}
        WHERE snapshot_at = ${moment(AS_OF.toISOString().slice(0, 19).replace('T', ' '))} AND cityHash64(profile_id) % 100 = 7`,
    })
    written += Number(summary?.written_rows ?? 0)
  }
  return written
}

const moment = (text: string): string => `toDateTime64('${text}', 3, 'UTC')`
