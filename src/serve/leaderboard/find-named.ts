import { creatorIds } from './creators.query.ts'
import { findPlace } from './order.query.ts'
import { readRows } from './page.query.ts'
import { type BoardRow, type BoardSources, countOf, readPlaces, type Standing } from './standing.ts'

/** Creators that a search within a board shows. */
const MOST_FOUND = 10
/** How many above and below each. */
const NEIGHBOURS = 2

/**
 * Those of a name, each with where it stands on the board and who stands around it. Who has no place (it left, or its figure is
 * unknown) is shown too, without one. @returns undefined when another version is served.
 */
export async function findNamed(
  { database, findNames }: BoardSources,
  standing: Standing,
  query: string,
): Promise<BoardRow[] | undefined> {
  const { board, datasetVersion, places } = standing
  const named = await findNames(board.platform, query, MOST_FOUND)
  const ids =
    board.platform === 'ALL' ? await creatorIds(database, board.month, named) : named.map(({ profileId }) => profileId)
  const read = await readRows(database, board, { ids: [...new Set(ids)] }, standing)
  if (read.datasetVersion !== datasetVersion) return undefined
  const found = await Promise.all(
    read.rows.map(async (row) => {
      if (row.platformRank === null) return { row, place: undefined, version: datasetVersion }
      const on = await findPlace(database, board, row.platformRank, row.profileId)
      const place = on.place === undefined || !places ? on.place : indexIn(places, on.place)
      return { row, place, version: on.datasetVersion }
    }),
  )
  if (found.some((each) => each.version !== datasetVersion)) return undefined
  const around = found.map(({ place }) => (place === undefined ? [] : neighboursOf(place, countOf(standing))))
  const wanted = [...new Set(around.flat())]
  const beside = wanted.length > 0 ? await readPlaces(database, standing, wanted) : []
  if (!beside) return undefined
  const byPlace = new Map(beside.map((each) => [each.place, each]))
  return found.map(({ row, place }, at) => ({
    place: place === undefined ? null : place + 1,
    row,
    neighbours: around[at]!.flatMap((each) => byPlace.get(each + 1) ?? []),
  }))
}

function neighboursOf(place: number, count: number): number[] {
  const first = Math.max(0, place - NEIGHBOURS)
  const last = Math.min(count - 1, place + NEIGHBOURS)
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

/** Where a place of the whole board is among those that are left, which stand in rising order. */
function indexIn(places: Uint32Array, place: number): number | undefined {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (places[middle]! < place) low = middle + 1
    else high = middle
  }
  return places[low] === place ? low : undefined
}
