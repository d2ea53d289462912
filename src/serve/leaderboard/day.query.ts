import { sql } from 'kysely'
import { type ClickHouseClient, queryRows } from '../../platform/clickhouse/client.ts'
import { picturePath } from '../picture.ts'
import { type ServingDatabase, type VersionRow, version } from '../serving-database.ts'

/** What a day's board may be ordered by: the day's own figures, or what they won since the day before. */
export const DAY_FIGURES = {
  followers: 'followers - previous_followers',
  followers_lifetime: 'followers',
  views: 'views - previous_views',
} as const
export type DayFigure = keyof typeof DAY_FIGURES

export interface DayRow {
  profileId: string
  rank: number
  followers: number | null
  previousFollowers: number | null
  views: number | null
  previousViews: number | null
}

interface DayRequest {
  platform: 'INSTAGRAM' | 'YOUTUBE'
  date: string
  figure: DayFigure
  offset: number
  size: number
}

/** A page of a day's board and how many stand on it, ranked in ClickHouse: no serving table is ordered by days. */
export async function readDay(
  clickhouse: ClickHouseClient,
  { platform, date, figure, offset, size }: DayRequest,
): Promise<{ count: number; rows: DayRow[] }> {
  const rows = await queryRows<DayRow & { entries: number }>(
    clickhouse,
    `SELECT profile_id AS profileId, toUInt32(rank() OVER (ORDER BY figure DESC)) AS rank, toUInt32(count() OVER ()) AS entries,
       followers, previous_followers AS previousFollowers, views, previous_views AS previousViews
     FROM (
       SELECT profile_id,
         maxIf(mart_time_series.followers, date = {date:Date}) AS followers,
         maxIf(mart_time_series.followers, date < {date:Date}) AS previous_followers,
         maxIf(mart_time_series.views, date = {date:Date}) AS views,
         maxIf(mart_time_series.views, date < {date:Date}) AS previous_views,
         ${DAY_FIGURES[figure]} AS figure
       FROM mart_time_series
       WHERE platform = {platform:String} AND date IN ({date:Date}, {date:Date} - 1)
       GROUP BY profile_id
     )
     WHERE isNotNull(figure)
     ORDER BY rank, profile_id LIMIT {size:UInt32} OFFSET {offset:UInt32}`,
    { platform, date, size, offset },
  )
  return { count: rows[0]?.entries ?? 0, rows: rows.map(({ entries, ...row }) => row) }
}

export interface DayProfile {
  handle: string | null
  name: string | null
  picturePath: string | null
}

/** Who the profiles are now, by id. */
export async function readDayProfiles(
  database: ServingDatabase,
  platform: 'INSTAGRAM' | 'YOUTUBE',
  ids: readonly string[],
): Promise<{ datasetVersion: string; asOf: Date | null; profiles: Map<string, DayProfile> }> {
  const table = sql.table(platform === 'INSTAGRAM' ? 'instagram_account' : 'youtube_account')
  const rows = await database.preparedRows(sql<VersionRow & DayProfile & { id: string | null }>`
    WITH ${version}
    SELECT version.*, account.profile_id AS id, account.handle, account.name, ${picturePath('picture')} AS "picturePath"
    FROM version
    LEFT JOIN ${table} AS account ON account.profile_id = ANY (${[...ids]}::text[])
    LEFT JOIN asset_log AS picture
      ON picture.platform = ${platform} AND picture.entity_type = account.picture_entity_type
     AND picture.entity_id = account.picture_entity_id
     AND picture.asset_type = CASE account.picture_entity_type WHEN 'profile' THEN 'picture' ELSE 'thumbnail' END`)
  const [{ dataset_version: datasetVersion, as_of: asOf }] = rows
  const profiles = rows.flatMap(({ id, handle, name, picturePath: path }): [string, DayProfile][] =>
    id === null ? [] : [[id, { handle, name, picturePath: path }]],
  )
  return { datasetVersion, asOf, profiles: new Map(profiles) }
}
