import { type RawBuilder, sql } from 'kysely'
import type { BoardPlatform, Metric, Scope } from './board.ts'

/** In what order `ranks` and `creator_ranks` hold them, each metric in all scopes. */
const RANKED = ['followers', 'followers_change', 'views', 'plays', 'engagement'] as const
const SCOPES = ['', '_category', '_language', '_category_language'] as const

/**
 * The rows of `leaderboard` that a board shows of an id. Among creators one of two profiles has rows of its own; in months in which it
 * has none, it is a profile alone, and shows that one's.
 * @param months a condition on `own.month`.
 */
export function boardRows(
  platform: BoardPlatform,
  id: RawBuilder<unknown>,
  months: RawBuilder<unknown>,
): RawBuilder<unknown> {
  if (platform !== 'ALL')
    return sql`SELECT own.* FROM leaderboard AS own WHERE own.platform = ${platform} AND own.profile_id = ${id} AND ${months}`
  return sql`
    SELECT own.* FROM leaderboard AS own WHERE own.platform = 'ALL' AND own.profile_id = ${id} AND ${months}
    UNION ALL
    SELECT own.* FROM leaderboard AS own
    WHERE own.platform = split_part(${id}, ':', 1) AND own.profile_id = substr(${id}, strpos(${id}, ':') + 1) AND ${months}
      AND cardinality(own.creator_ranks) > 0`
}

/** Joins the row that a board shows of an id as `alias`. */
export function joinBoardRow(
  alias: string,
  { platform, month }: { platform: BoardPlatform; month: string | RawBuilder<unknown> },
  id: RawBuilder<unknown>,
  { isBefore = false, on = sql`true` }: { isBefore?: boolean; on?: RawBuilder<unknown> } = {},
): RawBuilder<unknown> {
  const date = isBefore ? sql`(${month}::date - interval '1 month')::date` : sql`${month}::date`
  return sql`LEFT JOIN LATERAL (${boardRows(platform, id, sql`own.month = ${date}`)}) AS ${sql.table(alias)} ON ${on}`
}

/** A rank on the board of a platform, of a row that is called `alias`; NULL where the figure or the group is unknown. */
export function rankIn(
  alias: string,
  platform: BoardPlatform,
  metric: Exclude<Metric, 'rising'>,
  scope: Scope,
): RawBuilder<number | null> {
  const place = RANKED.indexOf(metric) * SCOPES.length + SCOPES.indexOf(scope) + 1
  return sql`nullif(${sql.ref(`${alias}.${platform === 'ALL' ? 'creator_ranks' : 'ranks'}`)}[${sql.lit(place)}], 0)`
}
