import { AppError } from '../../core/errors.ts'
import type { ServingDatabase } from '../serving-database.ts'
import { adviceOn } from './advice.ts'
import { readFacet } from './facets.query.ts'
import { splitSeen, takeInTurn } from './merge-platforms.ts'
import { type PageRow, readChanges, readCount, readPage } from './search.query.ts'
import type { Cursor, Platform, Position, SearchEngine, SearchRequest, SearchResult } from './search-engine.ts'

/** A publish lasts far longer than a search, so a second try always falls after it. */
const MAX_TRIES = 3

/** Searches the serving tables: one statement a platform, retried when a publish fell between the two. */
export function postgresEngine(database: ServingDatabase): SearchEngine {
  return {
    async search(request) {
      for (let attempt = 1; attempt <= MAX_TRIES; attempt++) {
        const result = await searchOnce(database, request)
        if (result !== undefined) return result
      }
      throw new AppError('DATASET_CHANGED', 'transient', 'The data set changed during the search; try again.')
    },
  }
}

/** A result, or undefined when its statements did not see one version. */
async function searchOnce(database: ServingDatabase, request: SearchRequest): Promise<SearchResult | undefined> {
  const cursor = 'offset' in request.start ? undefined : request.start
  const offset = 'offset' in request.start ? request.start.offset : 0
  const { counts, offsets } = await findOffsets(database, request, offset)
  const pages = await Promise.all(
    request.platforms.map((platform, index) => readSide(database, request, platform, offsets[index] ?? 0)),
  )
  const facets = await Promise.all(
    request.facets.map((field) => readFacet(database, request.platforms, field, request.conditions)),
  )
  const totals = counts.length > 0 ? counts : pages.map(({ first }) => first)
  const [version, ...others] = [...counts, ...pages.map(({ first }) => first), ...facets]
  if (version === undefined || others.some((each) => each.dataset_version !== version.dataset_version)) return undefined
  if (cursor && cursor.datasetVersion !== version.dataset_version) throw cursorExpired(cursor, version.dataset_version)

  const seen = cursor?.seen ?? offset
  const taken = takeInTurn(
    pages.map(({ rows }) => rows),
    seen,
    request.size,
  )
  const positions = { ...cursor?.positions }
  for (const [index, { before }] of pages.entries())
    if (before) positions[request.platforms[index]!] = positionOf(before)
  for (const { side, row } of taken) positions[request.platforms[side]!] = positionOf(row)
  const count = request.computeCounts ? totals.reduce((sum, { total }) => sum + (total ?? 0), 0) : null
  let isChanged = false
  const advice = await adviceOn(request, version.as_of, count, async (changes) => {
    const sides = await Promise.all(
      request.platforms.map((platform) => readChanges(database, platform, { conditions: request.conditions, changes })),
    )
    isChanged = sides.some((side) => side.dataset_version !== version.dataset_version)
    return sides.map(({ counts }) => counts)
  })
  if (isChanged) return undefined
  const hasNext = taken.length < pages.reduce((sum, { rows }) => sum + rows.length, 0)
  return {
    datasetVersion: version.dataset_version,
    asOf: version.as_of,
    count,
    advice,
    facets: Object.fromEntries(request.facets.map(({ name }, index) => [name, facets[index]?.counts ?? []])),
    next: hasNext ? { datasetVersion: version.dataset_version, seen: seen + taken.length, positions } : null,
    profiles: taken.map(({ side, row: { profileId, json } }) => ({
      platform: request.platforms[side]!,
      profileId: String(profileId),
      json,
    })),
  }
}

/** Where each side starts. Where that is in a merge depends on how many profiles the sides have. */
async function findOffsets(database: ServingDatabase, { platforms, conditions }: SearchRequest, offset: number) {
  if (platforms.length === 1 || offset === 0) return { counts: [], offsets: [offset] }
  const counts = await Promise.all(platforms.map((platform) => readCount(database, platform, conditions)))
  const [first, second] = counts
  return { counts, offsets: splitSeen(offset, first?.total ?? 0, second?.total ?? 0) }
}

interface Side {
  /** Holds the version and the count even when the page is empty. */
  first: PageRow
  /** The row before the page, when it starts at an offset: the cursor's position should this page show none of the side. */
  before: PageRow | undefined
  rows: PageRow[]
}

async function readSide(
  database: ServingDatabase,
  request: SearchRequest,
  platform: Platform,
  offset: number,
): Promise<Side> {
  const back = Math.min(offset, 1)
  const rows = await readPage(database, {
    platform,
    conditions: request.conditions,
    sort: request.sort,
    limit: back + request.size + 1, // one more tells whether there is a next page
    offset: offset - back,
    after: 'offset' in request.start ? undefined : request.start.positions[platform],
    count: request.computeCounts,
  })
  const found = rows.filter(({ profileId }) => profileId !== null)
  return { first: rows[0], before: back === 1 ? found[0] : undefined, rows: found.slice(back) }
}

function positionOf({ sort_key, profileId }: PageRow): Position {
  return [sort_key, String(profileId)]
}

function cursorExpired({ datasetVersion }: Cursor, served: string): AppError {
  const message = `The cursor belongs to data set ${datasetVersion}, and ${served} is served now; start again without it.`
  return new AppError('CURSOR_EXPIRED', 'user', message)
}
