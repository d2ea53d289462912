import type { ServingDatabase } from '../serving-database.ts'
import { type Board, GROUPS, type Group, type GroupCondition } from './board.ts'
import { type BoardGroups, countGroups, narrow } from './narrow.ts'
import { readGroups } from './order.query.ts'

/** What is kept of narrowed boards, in bytes: forty of a million profiles each. */
const KEPT_BYTES = 160_000_000
/** Facets of so many boards are kept. */
const KEPT_FACETS = 200

interface Kept {
  datasetVersion: string
  places: Uint32Array
}
export type Facets = Record<Group, Map<string, number>>

/** Boards that are narrowed by groups: the places that are left, found once for each board and kept while there is room. */
export interface NarrowedBoards {
  /** Places of those that pass, of that version; undefined when another one is served. */
  places(datasetVersion: string, board: Board, conditions: readonly GroupCondition[]): Promise<Uint32Array | undefined>
  /** How many have each value of each group, each among those that pass the conditions on the other ones. */
  facets(datasetVersion: string, board: Board, conditions: readonly GroupCondition[]): Promise<Facets | undefined>
}

export function openNarrowedBoards(database: ServingDatabase): NarrowedBoards {
  const kept = new Map<string, Kept>()
  const keptFacets = new Map<string, { datasetVersion: string; facets: Facets }>()
  let bytes = 0

  const keep = (key: string, value: Kept): void => {
    forget(key)
    kept.set(key, value)
    bytes += value.places.byteLength
    for (const oldest of kept.keys()) {
      if (bytes <= KEPT_BYTES) break
      forget(oldest)
    }
  }
  const forget = (key: string): void => {
    bytes -= kept.get(key)?.places.byteLength ?? 0
    kept.delete(key)
  }
  return {
    async places(datasetVersion, board, conditions) {
      const key = keyOf(board, conditions)
      const known = kept.get(key)
      if (known?.datasetVersion === datasetVersion) {
        kept.delete(key) // to the end of the order in which they go
        kept.set(key, known)
        return known.places
      }
      const groups = await readAll(database, datasetVersion, board, new Set(conditions.map(({ group }) => group)))
      if (!groups) return undefined
      const places = narrow(groups, conditions)
      keep(key, { datasetVersion, places })
      return places
    },
    async facets(datasetVersion, board, conditions) {
      const key = keyOf(board, conditions)
      const known = keptFacets.get(key)
      if (known?.datasetVersion === datasetVersion) return known.facets
      const groups = await readAll(database, datasetVersion, board, new Set(GROUPS))
      if (!groups) return undefined
      const facets = countGroups(groups as Required<BoardGroups>, conditions)
      keptFacets.set(key, { datasetVersion, facets })
      for (const oldest of keptFacets.keys()) if (keptFacets.size > KEPT_FACETS) keptFacets.delete(oldest)
      return facets
    },
  }
}

function keyOf({ platform, month, metric }: Board, conditions: readonly GroupCondition[]): string {
  return JSON.stringify([platform, month, metric, conditions])
}

async function readAll(
  database: ServingDatabase,
  datasetVersion: string,
  board: Board,
  wanted: ReadonlySet<Group>,
): Promise<BoardGroups | undefined> {
  const read = await Promise.all(
    Array.from(wanted, async (group) => ({ group, ...(await readGroups(database, board, group)) })),
  )
  if (read.some((each) => each.datasetVersion !== datasetVersion)) return undefined
  return Object.fromEntries(read.map(({ group, chunks }) => [group, chunks]))
}
