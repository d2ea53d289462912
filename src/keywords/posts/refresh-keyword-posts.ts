import { type ClickHouseClient, queryRows } from '../../platform/clickhouse/client.ts'
import { inTransaction, type Pool } from '../../platform/postgres/pool.ts'
import { foldedFieldsSql, wordsSql } from '../match/folded-sql.ts'

const PLATFORMS = ['INSTAGRAM', 'YOUTUBE'] as const
type Platform = (typeof PLATFORMS)[number]

const SOURCES: Record<Platform, string> = { INSTAGRAM: 'stg_beat_instagram_post', YOUTUBE: 'stg_beat_youtube_post' }
/** Rows may be stamped earlier than they are seen; the models look back as far. */
const LOOKBACK_HOURS = 4
/** Any constant: processes take turns. */
const ADVISORY_LOCK = 7_203_412

/**
 * Brings `keyword_post` and the dictionary of its words to what the staging models hold now. It may be killed at any point and
 * run again: words come before the posts that hold them, new versions before old ones go, and a count at the end finds what an
 * earlier run left undone. A platform without its model has no posts.
 */
export async function refreshKeywordPosts(clickhouse: ClickHouseClient, pool: Pool): Promise<void> {
  return inTransaction(pool, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock($1)', [ADVISORY_LOCK])
    for (const platform of PLATFORMS) {
      const state = await readState(clickhouse, platform)
      if (!state || isCurrent(state)) continue
      await bringIn(clickhouse, platform, state.since)
      const after = await readState(clickhouse, platform)
      if (after && after.found !== after.expected) await bringIn(clickhouse, platform, EVER)
    }
  })
}

interface State {
  expected: number
  found: number
  newest: string
  newestFound: string
  /** From where on the models' rows are compared one by one. */
  since: string
}

const EVER = '1970-01-01 00:00:00.000'

function isCurrent(state: State): boolean {
  return state.expected === state.found && state.newest === state.newestFound
}

/** Undefined: the platform's model was never built. */
async function readState(clickhouse: ClickHouseClient, platform: Platform): Promise<State | undefined> {
  const built = await queryRows(
    clickhouse,
    'SELECT 1 FROM system.tables WHERE database = currentDatabase() AND name = {name:String}',
    {
      name: SOURCES[platform],
    },
  )
  if (built.length === 0) return undefined
  const [state] = await queryRows<State>(
    clickhouse,
    `SELECT source.1 AS expected, source.2 AS newest, own.1 AS found, own.2 AS newestFound,
            if(found = 0, '${EVER}', toString(own.3 - toIntervalHour(${LOOKBACK_HOURS}))) AS since
     FROM (SELECT (SELECT (count(), toString(max(ingested_at))) FROM ${SOURCES[platform]}) AS source,
                  (SELECT (count(), toString(max(ingested_at)), max(ingested_at)) FROM keyword_post
                   WHERE platform = {platform:String}) AS own)`,
    { platform },
  )
  return state
}

const COLUMNS = [
  'post_id',
  'profile_id',
  'post_type',
  'published_at',
  'title',
  'caption',
  'tags',
  'language',
  'category',
  'views',
  'plays',
  'likes',
  'comments',
  'reach',
  'is_sponsored',
  'thumbnail_url',
  'ingested_at',
].join(', ')

/** Rows of the model since a moment, each with its hash. A tuple's hash tells NULL from 0 and keeps columns apart. */
function sourceRows(platform: Platform): string {
  return `SELECT ${COLUMNS}, cityHash64(tuple({platform:String}, ${COLUMNS})) AS row_hash FROM ${SOURCES[platform]}
          WHERE ingested_at >= {since:String}`
}

async function bringIn(clickhouse: ClickHouseClient, platform: Platform, since: string): Promise<void> {
  const query_params = { platform, since }
  const own = `SELECT row_hash FROM keyword_post WHERE platform = {platform:String} AND ingested_at >= {since:String}`
  const missing = `SELECT *, ${foldedFieldsSql(platform)} AS folded FROM (${sourceRows(platform)}) WHERE row_hash NOT IN (${own})`
  // A word that is written without its post only costs its place; a post without its words would not be found.
  await clickhouse.command({
    query: `INSERT INTO keyword_token SELECT DISTINCT arrayJoin(${wordsSql('folded')}) AS token FROM (${missing})
            WHERE token NOT IN (SELECT token FROM keyword_token)`,
    query_params,
  })
  await clickhouse.command({
    query: `INSERT INTO keyword_post (platform, published_on, ${COLUMNS}, row_hash, folded, words)
            SELECT {platform:String}, ifNull(toDate(published_at), toDate(0)), ${COLUMNS}, row_hash, folded, ${wordsSql('folded')} AS words
            FROM (${missing})`,
    query_params,
    clickhouse_settings: { max_partitions_per_insert_block: '0', materialize_skip_indexes_on_insert: 1 },
  })
  await removeStale(clickhouse, platform, since)
}

/** Removes what the model no longer holds: older versions, and in a whole comparison posts that are gone. */
async function removeStale(clickhouse: ClickHouseClient, platform: Platform, since: string): Promise<void> {
  const query_params = { platform, since }
  const touched =
    since === EVER
      ? ''
      : `AND post_id IN (SELECT post_id FROM ${SOURCES[platform]} WHERE ingested_at >= {since:String})`
  const stale = `platform = {platform:String} ${touched} AND row_hash NOT IN (SELECT row_hash FROM (${sourceRows(platform)}))`
  const [found] = await queryRows<{ n: number }>(
    clickhouse,
    `SELECT count() AS n FROM keyword_post WHERE ${stale}`,
    query_params,
  )
  if ((found?.n ?? 0) > 0) await clickhouse.command({ query: `DELETE FROM keyword_post WHERE ${stale}`, query_params })
}

/** Whether the models hold posts that keywords are not yet looked for in. */
export async function areKeywordPostsBehind(clickhouse: ClickHouseClient): Promise<boolean> {
  const states = await Promise.all(PLATFORMS.map((platform) => readState(clickhouse, platform)))
  return states.some((state) => state !== undefined && !isCurrent(state))
}
