import { type RawBuilder, sql } from 'kysely'
import { GROWTH_DAYS } from '../../formulas/growth.ts'
import { type ServingDatabase, type VersionRow, version } from '../serving-database.ts'
import { accountTable } from './account-tables.ts'
import { profileNotFound } from './profile.query.ts'
import type { Platform } from './search-engine.ts'

type Interval = 'week' | 'day' | 'month'

interface Point {
  /** YYYY-MM-DD */
  date: string
  followers: number | null
  following: number | null
  uploads: number | null
  views: number | null
}

interface Row
  extends VersionRow,
    Omit<Point, 'date'>,
    Record<`growth_${number}` | `growth_pct_${number}`, number | null> {
  is_known: boolean
  date: string | null
  views_from_posts: boolean | null
}

interface Series {
  datasetVersion: string
  asOf: Date | null
  viewsFromPosts: boolean
  points: Point[]
  growth: { days: number; absolute: number | null; percent: number | null }[]
}

/**
 * A profile's series in one statement: for weeks and months the latest snapshot at or before the end of each, for days the
 * days that have one, so that a missing day stays a gap. The range is cut to what is known: from the first snapshot to the
 * interval of `as_of`.
 * @throws AppError `PROFILE_NOT_FOUND`.
 */
export async function readTimeseries(
  database: ServingDatabase,
  platform: Platform,
  profileId: string,
  range: { interval: Interval; from: string | null; to: string | null },
): Promise<Series> {
  const { interval, from, to } = range
  const rows = await database.rows(sql<Row>`
    WITH ${version},
    own AS (SELECT * FROM social_profile_time_series WHERE platform = ${platform} AND profile_id = ${profileId}),
    bounds AS (
      SELECT greatest(min(date), ${from}::date) AS first,
             least((SELECT coalesce((as_of AT TIME ZONE 'UTC')::date, max(date)) FROM version), ${to}::date) AS last
      FROM own
    ),
    dates AS (${datesOf(interval)}),
    points AS (
      SELECT to_char(dates.date, 'YYYY-MM-DD') AS date, followers, following, uploads, views, views_from_posts
      FROM dates CROSS JOIN LATERAL (
        SELECT followers, following, uploads, views, views_from_posts
        FROM own WHERE own.date <= dates.date ORDER BY own.date DESC LIMIT 1
      ) AS latest
    )
    SELECT version.*, points.*, account.profile_id IS NOT NULL AS is_known, ${growthColumns}
    FROM version
    LEFT JOIN points ON true
    LEFT JOIN ${accountTable(platform)} AS account ON account.profile_id = ${profileId}
    ORDER BY points.date`)
  const [{ dataset_version, as_of, is_known, ...first }] = rows
  if (!is_known) throw profileNotFound(platform, profileId)
  const points = rows.filter((row): row is Row & Point => row.date !== null)
  return {
    datasetVersion: dataset_version,
    asOf: as_of,
    viewsFromPosts: points.some(({ views, views_from_posts }) => views !== null && views_from_posts === true),
    points,
    growth: GROWTH_DAYS.map((days) => ({
      days,
      absolute: first[`growth_${days}`] ?? null,
      percent: first[`growth_pct_${days}`] ?? null,
    })),
  }
}

const growthColumns = sql.join(
  GROWTH_DAYS.flatMap((days) => [
    sql`account.${sql.id(`followers_growth_${days}d`)} AS ${sql.id(`growth_${days}`)}`,
    sql`account.${sql.id(`followers_growth_${days}d_pct`)} AS ${sql.id(`growth_pct_${days}`)}`,
  ]),
)

function datesOf(interval: Interval): RawBuilder<unknown> {
  switch (interval) {
    case 'day':
      return sql`SELECT date FROM own, bounds WHERE date BETWEEN first AND last`
    case 'week':
      // From the first Sunday to the next Sunday strictly after the last day, 7 - weekday days away (`dow` counts Sunday as
      // 0), so a Sunday moves on by a whole week.
      return sql`
        SELECT sunday::date AS date
        FROM bounds, generate_series(
          (first + (7 - extract(dow FROM first)::integer) % 7)::timestamp,
          (last + (7 - extract(dow FROM last)::integer))::timestamp, interval '7 days') AS sunday
        WHERE first <= last`
    case 'month':
      // Month ends are no equal steps apart, so months are stepped by their first day.
      return sql`
        SELECT (month + interval '1 month - 1 day')::date AS date
        FROM bounds, generate_series(date_trunc('month', first), last::timestamp, interval '1 month') AS month
        WHERE first <= last`
  }
}
