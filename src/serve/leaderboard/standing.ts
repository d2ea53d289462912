import type { ServingDatabase } from '../serving-database.ts'
import type { Board, Scope } from './board.ts'
import type { KnownMonths } from './known-months.ts'
import type { NameFinder } from './name-finder.ts'
import type { NarrowedBoards } from './narrowed-boards.ts'
import { type PageRow, readRows } from './page.query.ts'

export interface BoardSources {
  database: ServingDatabase
  months: KnownMonths
  narrowed: NarrowedBoards
  findNames: NameFinder
}

/** A row of a board, or one that was looked for by name and may stand beside it. */
export interface BoardRow {
  /** From 1, among those that the board is narrowed to; null where it does not stand on it. */
  place: number | null
  row: PageRow & { profileId: string }
  /** Who stands around one that was looked for, itself included. */
  neighbours?: BoardRow[]
}

/** A board as it stands in one version, narrowed or whole. */
export interface Standing {
  datasetVersion: string
  board: Board
  scope: Scope
  entries: number
  /** Places of the whole board that are left; undefined: all. */
  places: Uint32Array | undefined
  history: boolean
}

/** How many stand on it. */
export function countOf({ entries, places }: Standing): number {
  return places?.length ?? entries
}

/** The rows at places among those that are left, from 0; undefined when another version is served. */
export async function readPlaces(
  database: ServingDatabase,
  standing: Standing,
  wanted: readonly number[],
): Promise<BoardRow[] | undefined> {
  const { board, datasetVersion, places } = standing
  const onBoard = wanted.map((place) => places?.[place] ?? place)
  const read = await readRows(database, board, { places: onBoard }, standing)
  if (read.datasetVersion !== datasetVersion) return undefined
  const placeOf = new Map(onBoard.map((on, at) => [on, wanted[at]!]))
  return read.rows.map((row) => ({ place: placeOf.get(row.place!)! + 1, row }))
}
