import { AppError } from '../../core/errors.ts'
import type { ClickHouseClient } from '../../platform/clickhouse/client.ts'
import type { ServingDatabase } from '../serving-database.ts'
import { adviceOn } from './advice.ts'
import { findCandidates } from './candidates.ts'
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

/** What an indexed engine asks beside the index. */
export interface Beside {
  database: ServingDatabase
  /** undefined: what only ClickHouse could tell the index, the other engine answers. */
  clickhouse: ClickHouseClient | undefined
}

/**
 * Searches an index for ids, count and facets, and reads the rows by id from PostgreSQL. What the index does not know by
 * itself is asked elsewhere first; what nobody can tell it (a version that is not open) the other engine answers.
 */
export function indexedEngine(versions: OpenVersions, beside: Beside, fallback: SearchEngine): SearchEngine {
  return {
    async search(request) {
      const version = versionFor(versions, request)
      if (!version) return fallback.search(request)
      try {
        return (await searchVersion(versions, beside, request, version)) ?? (await fallback.search(request))
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

/** The result, or undefined when nobody can tell the index what it asks, or the version's rows have left PostgreSQL meanwhile. */
async function searchVersion(
  { index }: OpenVersions,
  beside: Beside,
  request: SearchRequest,
  version: PublishedVersion,
): Promise<SearchResult | undefined> {
  const { platforms, sort, size, start } = request
  const conditionsOf = await findCandidates(beside, index, request, version)
  if (!conditionsOf) return undefined
  const offset = 'offset' in start ? start.offset : 0
  const cursor = 'offset' in start ? undefined : start
  const sides = await Promise.all(
    platforms.map((platform) =>
      index.search(version.version, platform, {
        conditions: conditionsOf[platform],
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
    beside.database,
    shown.map(({ platform, position: [, id] }) => ({ platform, id })),
    version.tableOids,
  )
  if (!profiles) return undefined
  const count = request.computeCounts ? sides.reduce((sum, { total }) => sum + total, 0) : null
  const advice = await adviceOn(request, version.asOf, count, (changes) =>
    Promise.all(
      platforms.map((platform) =>
        index.countChanges(version.version, platform, {
          conditions: conditionsOf[platform],
          changes,
        }),
      ),
    ),
  )
  const hasNext = inOrder.length < lists.reduce((sum, list) => sum + list.length, 0)
  return {
    datasetVersion: version.version,
    asOf: version.asOf,
    count,
    advice,
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
