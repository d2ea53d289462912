import { type RawBuilder, sql } from 'kysely'
import { picturePath, thumbnailPath } from '../picture.ts'
import { type ServingDatabase, type VersionRow, version } from '../serving-database.ts'
import { type Board, type BoardPlatform, CHUNK_SIZE, type Metric, type Scope } from './board.ts'
import { boardColumns } from './board-fields.ts'
import { boardRows, joinBoardRow, rankIn } from './board-rows.ts'

const SIDES = ['instagram', 'youtube'] as const
export type Side = (typeof SIDES)[number]
/** In what order a row tells its ranks. */
export const METRICS = ['followers', 'followers_change', 'views', 'plays', 'engagement', 'rising'] as const
/** Months of the past that a history goes back, with the board's own. */
const HISTORY_MONTHS = 12

/** A profile that a creator's figures of the month were added up from. */
interface PartRow {
  profileId: string
  handle: string | null
  name: string | null
  isVerified: boolean | null
  picturePath: string | null
  thumbnailPath: string | null
  pictureThumbhash: string | null
  followers: number | null
  followersChange: number | null
  views: number | null
}

export interface PageRow extends Pick<VersionRow, 'dataset_version'> {
  /** Place on the whole board, from 0; null where it was asked by id. */
  place: number | null
  /** null: no row, the statement found none. */
  profileId: string | null
  /** Whether there is a row of the month. */
  isThere: boolean
  /** Ranks in the asked scope in the order of `METRICS`, and on the platform by the board's metric. */
  ranks: (number | null)[]
  previousRanks: (number | null)[]
  platformRank: number | null
  authenticityScore: number | null
  instagram?: PartRow | null | undefined
  youtube?: PartRow | null | undefined
  history: [month: string, rank: number | null][] | null
  [figure: string]: unknown
}

/** Ranks of a row by a metric, in the asked scope. */
export function ranksBy(
  metric: Metric,
  { ranks, previousRanks }: PageRow,
): { rank: number | null; previousRank: number | null } {
  const at = METRICS.indexOf(metric)
  return { rank: ranks[at] ?? null, previousRank: previousRanks[at] ?? null }
}

/** Which rows: those at places of the whole board, or those of ids. */
export type Wanted = { places: readonly number[] } | { ids: readonly string[] }

/** Rows of a board with the details of their creators, in the order asked, in one statement. */
export async function readRows(
  database: ServingDatabase,
  board: Board,
  wanted: Wanted,
  { scope, history }: { scope: Scope; history: boolean },
): Promise<{ datasetVersion: string; rows: (PageRow & { profileId: string })[] }> {
  const { platform, month, metric } = board
  // Places are written as PostgreSQL reads an array, which spares the driver a look at each of them.
  const [kind, list] =
    'ids' in wanted ? (['ids', wanted.ids] as const) : (['places', `{${wanted.places.join()}}`] as const)
  const rows = await database.shapedRows<PageRow, { month: string; list: readonly string[] | string }>(
    `board rows ${platform} ${metric} ${scope} ${history} ${kind}`,
    { month, list },
    (value) => rowsOf({ platform, metric, month: value('month') }, { kind, list: value('list'), scope, history }),
  )
  return {
    datasetVersion: rows[0].dataset_version,
    rows: rows.filter((row): row is PageRow & { profileId: string } => row.profileId !== null),
  }
}

type AskedBoard = Omit<Board, 'month'> & { month: RawBuilder<unknown> }

function rowsOf(
  board: AskedBoard,
  { kind, list, scope, history }: { kind: 'ids' | 'places'; list: RawBuilder<unknown>; scope: Scope; history: boolean },
): RawBuilder<PageRow> {
  const { platform, month, metric } = board
  const sides = SIDES.filter((side) => platform === 'ALL' || platform === side.toUpperCase())
  return sql<PageRow>`
    WITH ${version},
    wanted AS (${kind === 'ids' ? wantedIds(list) : wantedPlaces(board, list)}),
    page AS (${platform === 'ALL' ? creatorsOf(month) : sql`SELECT *, profile_id AS ${sql.id(`${sides[0]}_id`)} FROM wanted`})
    SELECT version.dataset_version, page.place, page.profile_id AS "profileId", month.profile_id IS NOT NULL AS "isThere",
           ${ranks(platform, scope)}, ${rankOf(platform, metric, '', '')} AS "platformRank", ${boardColumns},
           ${authenticity(sides)} AS "authenticityScore",
           ${sql.join(sides.map((side) => part(side, platform === 'ALL')))},
           ${history ? historyOf(board, scope) : sql`NULL::json`} AS history
    FROM version
    LEFT JOIN page ON true
    ${joinBoardRow('month', board, sql.ref('page.profile_id'))}
    ${joinBoardRow('previous', board, sql.ref('page.profile_id'), { isBefore: true, on: sql`month.profile_id IS NOT NULL` })}
    LEFT JOIN leaderboard_rising AS rising
      ON rising.platform = ${platform} AND rising.profile_id = page.profile_id AND rising.month = ${month}::date
    ${sql.join(
      sides.map((side) => joinAccount(side)),
      sql` `,
    )}
    ${platform === 'ALL' ? sql`${joinMonth('instagram', month)} ${joinMonth('youtube', month)}` : sql``}
    ORDER BY page.nth`
}

function wantedIds(ids: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`SELECT id AS profile_id, nth, NULL::bigint AS place FROM unnest(${ids}::text[]) WITH ORDINALITY AS ids(id, nth)`
}

/** The ids at places, each chunk unpacked once and only as far as its places reach. */
function wantedPlaces({ platform, month, metric }: AskedBoard, places: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    SELECT ids.id AS profile_id, asked.nth, asked.place
    FROM (
      SELECT place / ${CHUNK_SIZE} AS chunk, min(place % ${CHUNK_SIZE})::integer AS first, max(place % ${CHUNK_SIZE})::integer AS last
      FROM unnest(${places}::bigint[]) AS place GROUP BY 1
    ) AS chunks
    JOIN leaderboard_order AS board
      ON board.platform = ${platform} AND board.month = ${month}::date AND board.metric = ${metric} AND board.chunk = chunks.chunk
    CROSS JOIN LATERAL unnest(board.profile_ids[chunks.first + 1 : chunks.last + 1]) WITH ORDINALITY AS ids(id, at)
    JOIN unnest(${places}::bigint[]) WITH ORDINALITY AS asked(place, nth)
      ON asked.place = chunks.chunk * ${CHUNK_SIZE} + chunks.first + ids.at - 1`
}

/** A rank of the month or of the one before: of the riser's own table, or of the month's. */
function rankOf(platform: BoardPlatform, metric: Metric, scope: Scope, prefix: '' | 'previous_'): RawBuilder<unknown> {
  if (metric === 'rising') return sql.ref(`rising.${prefix}rising_rank${scope}`)
  return rankIn(prefix === '' ? 'month' : 'previous', platform, metric, scope)
}

function ranks(platform: BoardPlatform, scope: Scope): RawBuilder<unknown> {
  const all = (prefix: '' | 'previous_') =>
    sql`json_build_array(${sql.join(METRICS.map((metric) => rankOf(platform, metric, scope, prefix)))})`
  return sql`${all('')} AS ranks, ${all('previous_')} AS "previousRanks"`
}

/** A riser's score is that of its month; of a creator of two profiles there is none but a riser's. */
function authenticity(sides: readonly Side[]): RawBuilder<unknown> {
  const isAlone = sql`num_nonnulls(${sql.join(sides.map((side) => sql.ref(`page.${side}_id`)))}) = 1`
  const scores = sides.map((side) => sql.ref(`${side}_account.authenticity_score`))
  return sql`coalesce(rising.authenticity_score, CASE WHEN ${isAlone} THEN coalesce(${sql.join(scores)}) END)`
}

/** Ids of both profiles of each creator. */
function creatorsOf(month: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    SELECT wanted.*,
           CASE WHEN starts_with(wanted.profile_id, 'INSTAGRAM:') THEN substr(wanted.profile_id, 11) END AS instagram_id,
           CASE WHEN starts_with(wanted.profile_id, 'YOUTUBE:') THEN substr(wanted.profile_id, 9)
                ELSE link.youtube_profile_id END AS youtube_id
    FROM wanted
    LEFT JOIN leaderboard_links AS link ON link.creator_id = wanted.profile_id AND link.month = ${month}::date`
}

/** A profile of a creator with its own figures; of a platform's board these are the row's. */
function part(side: Side, ofCreator: boolean): RawBuilder<unknown> {
  const account = (column: string) => sql.ref(`${side}_account.${column}`)
  const own = (column: string) => sql.ref(`${ofCreator ? `${side}_month` : 'month'}.${column}`)
  return sql`CASE WHEN ${sql.ref(`page.${side}_id`)} IS NOT NULL THEN json_build_object(
    'profileId', ${sql.ref(`page.${side}_id`)}, 'handle', ${account('handle')}, 'name', ${account('name')},
    'isVerified', ${account('is_verified')}, 'picturePath', ${picturePath(`${side}_picture`)},
    'thumbnailPath', ${thumbnailPath(`${side}_picture`)}, 'pictureThumbhash', ${sql.ref(`${side}_picture.thumbhash`)},
    'followers', ${own('followers')}, 'followersChange', ${own('followers_change')}, 'views', ${own('views')}) END AS ${sql.id(side)}`
}

function joinAccount(side: Side): RawBuilder<unknown> {
  const [account, picture] = [`${side}_account`, `${side}_picture`]
  return sql`
    LEFT JOIN ${sql.table(account)} ON ${sql.ref(`${account}.profile_id`)} = ${sql.ref(`page.${side}_id`)}
    LEFT JOIN asset_log AS ${sql.table(picture)}
      ON ${sql.ref(`${picture}.platform`)} = ${side.toUpperCase()}
     AND ${sql.ref(`${picture}.entity_type`)} = ${sql.ref(`${account}.picture_entity_type`)}
     AND ${sql.ref(`${picture}.entity_id`)} = ${sql.ref(`${account}.picture_entity_id`)}
     AND ${sql.ref(`${picture}.asset_type`)} =
         CASE ${sql.ref(`${account}.picture_entity_type`)} WHEN 'profile' THEN 'picture' ELSE 'thumbnail' END`
}

function joinMonth(side: Side, month: RawBuilder<unknown>): RawBuilder<unknown> {
  const own = `${side}_month`
  return sql`LEFT JOIN leaderboard AS ${sql.table(own)}
      ON ${sql.ref(`${own}.platform`)} = ${side.toUpperCase()} AND ${sql.ref(`${own}.profile_id`)} = ${sql.ref(`page.${side}_id`)}
     AND ${sql.ref(`${own}.month`)} = ${month}::date`
}

/** Ranks of the last months, oldest first. */
function historyOf({ platform, month, metric }: AskedBoard, scope: Scope): RawBuilder<unknown> {
  const months = sql`own.month <= ${month}::date AND own.month > ${month}::date - make_interval(months => ${HISTORY_MONTHS})`
  const id = sql.ref('page.profile_id')
  const [rank, rows] =
    metric === 'rising'
      ? [
          sql.ref(`past.rising_rank${scope}`),
          sql`SELECT own.* FROM leaderboard_rising AS own WHERE own.platform = ${platform} AND own.profile_id = ${id} AND ${months}`,
        ]
      : [rankIn('past', platform, metric, scope), boardRows(platform, id, months)]
  return sql`(
    SELECT json_agg(json_build_array(to_char(past.month, 'YYYY-MM-DD'), ${rank}) ORDER BY past.month) FROM (${rows}) AS past)`
}
