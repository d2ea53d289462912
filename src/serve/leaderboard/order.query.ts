import { sql } from 'kysely'
import { type ServingDatabase, type VersionRow, version } from '../serving-database.ts'
import { type Board, type BoardPlatform, CHUNK_SIZE, type Group, type Metric, type Scope } from './board.ts'
import { joinBoardRow, rankIn } from './board-rows.ts'

export interface BoardMonths {
  datasetVersion: string
  asOf: Date | null
  /** Of which there is any board, the newest first, with how many stand on that of the metric. */
  months: { month: string; entries: number }[]
}

/** The months of a platform's boards by a metric. */
export async function readMonths(
  database: ServingDatabase,
  platform: BoardPlatform,
  metric: Metric,
): Promise<BoardMonths> {
  const rows = await database.preparedRows(sql<VersionRow & { month: string | null; entries: number }>`
    WITH ${version},
    boards AS (
      SELECT month, coalesce(max(entries) FILTER (WHERE metric = ${metric}), 0) AS entries
      FROM leaderboard_order WHERE platform = ${platform} AND chunk = 0
      GROUP BY month
    )
    SELECT version.*, to_char(month, 'YYYY-MM-DD') AS month, entries
    FROM version LEFT JOIN boards ON true
    ORDER BY boards.month DESC`)
  const [{ dataset_version: datasetVersion, as_of: asOf }] = rows
  return {
    datasetVersion,
    asOf,
    months: rows.flatMap(({ month, entries }) => (month === null ? [] : [{ month, entries }])),
  }
}

/** The groups of a chunk's profiles: distinct values, and two characters a profile that say which. */
export interface GroupChunk {
  values: string[]
  codes: string
}

/** How many profiles the board has, and their groups chunk by chunk. */
export async function readGroups(
  database: ServingDatabase,
  board: Board,
  group: Group,
): Promise<{ datasetVersion: string; chunks: GroupChunk[] }> {
  const rows = await database.preparedRows(sql<VersionRow & { values: string[] | null; codes: string | null }>`
    WITH ${version}
    SELECT version.*, ${sql.ref(`board.${group}_values`)} AS values, ${sql.ref(`board.${group}_codes`)} AS codes
    FROM version
    LEFT JOIN leaderboard_order AS board
      ON platform = ${board.platform} AND month = ${board.month}::date AND metric = ${board.metric}
    ORDER BY board.chunk`)
  return {
    datasetVersion: rows[0].dataset_version,
    chunks: rows.flatMap(({ values, codes }) => (values === null || codes === null ? [] : [{ values, codes }])),
  }
}

/** Where a profile of known rank stands on its board, from 0; undefined where it does not. */
export async function findPlace(
  database: ServingDatabase,
  { platform, month, metric }: Board,
  rank: number,
  profileId: string,
): Promise<{ datasetVersion: string; place: number | undefined }> {
  const [row] = await database.preparedRows(sql<VersionRow & { place: number | null }>`
    WITH ${version},
    found AS (
      SELECT chunk, profile_ids FROM leaderboard_order
      WHERE platform = ${platform} AND month = ${month}::date AND metric = ${metric}
        AND (first_rank, first_profile_id COLLATE "C") <= (${rank}, ${profileId})
      ORDER BY first_rank DESC, first_profile_id COLLATE "C" DESC
      LIMIT 1
    )
    SELECT version.*, (found.chunk * ${CHUNK_SIZE} + array_position(found.profile_ids, ${profileId}) - 1) AS place
    FROM version LEFT JOIN found ON true`)
  return { datasetVersion: row.dataset_version, place: row.place ?? undefined }
}

/** Figure and rank of who stands at a place of the whole board. */
export async function readFigure(
  database: ServingDatabase,
  board: Board,
  place: number,
  { figure, scope }: { figure: string; scope: Scope },
): Promise<{ datasetVersion: string; value: number | null; rank: number | null }> {
  const id = sql`board.profile_ids[${(place % CHUNK_SIZE) + 1}]`
  const [rank, join] =
    board.metric === 'rising'
      ? [
          sql.ref(`own.rising_rank${scope}`),
          sql`LEFT JOIN leaderboard_rising AS own
            ON own.platform = ${board.platform} AND own.month = ${board.month}::date AND own.profile_id = ${id}`,
        ]
      : [rankIn('own', board.platform, board.metric, scope), joinBoardRow('own', board, id)]
  const [row] = await database.preparedRows(sql<VersionRow & { value: number | null; rank: number | null }>`
    WITH ${version}
    SELECT version.*, own.${sql.id(figure)} AS value, ${rank} AS rank
    FROM version
    LEFT JOIN leaderboard_order AS board
      ON board.platform = ${board.platform} AND board.month = ${board.month}::date AND board.metric = ${board.metric}
     AND board.chunk = ${Math.floor(place / CHUNK_SIZE)}
    ${join}`)
  return { datasetVersion: row.dataset_version, value: row.value, rank: row.rank }
}
