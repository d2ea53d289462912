import { AppError } from '../../core/errors.ts'
import { takeInTurn } from './merge-platforms.ts'
import type { OpenVersions } from './open-versions.ts'
import { readProfiles } from './profiles-by-id.query.ts'
import {
  type Cursor,
  type Facets,
  mostFrequent,
  type Platform,
  type Position,
  type SearchEngine,
  type SearchRequest,
  type SearchResult,
} from './search-engine.ts'
import type { IndexAnswer, PublishedVersion } from './search-index.ts'
import type { ServingDatabase } from './serving-database.ts'

/**
 * Searches an index for ids, count and facets, and reads the rows by id from PostgreSQL. What the index does not
 * hold (free text, a version that is not open) the other engine answers.
 */
export function indexedEngine(versions: OpenVersions, database: ServingDatabase, fallback: SearchEngine): SearchEngine {
  return {
    async search(request) {
      const version = versionFor(versions, request)
      if (!version || request.conditions.some(({ field }) => !field.indexed)) return fallback.search(request)
      try {
        return (await searchVersion(versions, database, request, version)) ?? (await fallback.search(request))
      } catch (error) {
        if (error instanceof AppError && error.code === 'SEARCH_INDEX_FAILED') return fallback.search(request)
        throw error
      }
    },
  }
}

function versionFor(versions: OpenVersions, { start }: SearchRequest): PublishedVersion | undefined {
  return 'offset' in start ? versions.newest() : versions.find(start.datasetVersion)
}

interface Found {
  platform: Platform
  position: Position
}

/** The result, or undefined when the version's rows have left PostgreSQL meanwhile. */
async function searchVersion(
  versions: OpenVersions,
  database: ServingDatabase,
  request: SearchRequest,
  version: PublishedVersion,
): Promise<SearchResult | undefined> {
  const { platforms, conditions, sort, size, start } = request
  const offset = 'offset' in start ? start.offset : 0
  const cursor = 'offset' in start ? undefined : start
  const sides = await Promise.all(
    platforms.map((platform) =>
      versions.index.search(version.version, platform, {
        conditions,
        sort,
        limit: offset + size + 1,
        after: cursor?.positions[platform],
        facets: request.facets,
      }),
    ),
  )
  const lists = sides.map(({ positions }, side) =>
    positions.map((position): Found => ({ platform: platforms[side]!, position })),
  )
  const inOrder = takeInTurn(lists, cursor?.seen ?? 0, offset + size).map(({ row }) => row)
  const shown = inOrder.slice(offset)
  const profiles = await readProfiles(
    database,
    shown.map(({ platform, position: [, id] }) => ({ platform, id })),
    version.tableOids,
  )
  if (!profiles) return undefined
  const hasNext = inOrder.length < lists.reduce((sum, list) => sum + list.length, 0)
  return {
    datasetVersion: version.version,
    asOf: version.asOf,
    count: request.computeCounts ? sides.reduce((sum, { total }) => sum + total, 0) : null,
    facets: mergeFacets(request, sides),
    next: hasNext ? nextCursor(version, cursor, (cursor?.seen ?? offset) + shown.length, inOrder) : null,
    profiles,
  }
}

function nextCursor(
  version: PublishedVersion,
  cursor: Cursor | undefined,
  seen: number,
  inOrder: readonly Found[],
): Cursor {
  const positions = { ...cursor?.positions }
  for (const { platform, position } of inOrder) positions[platform] = position
  return { datasetVersion: version.version, seen, positions }
}

/** Each value's count over both sides. */
function mergeFacets({ facets }: SearchRequest, sides: readonly IndexAnswer[]): Facets {
  return Object.fromEntries(
    facets.map(({ name, column }) => {
      const counts = new Map<string, number>()
      for (const side of sides)
        for (const [value, count] of side.facets[column] ?? []) counts.set(value, (counts.get(value) ?? 0) + count)
      return [name, mostFrequent(counts)]
    }),
  )
}
