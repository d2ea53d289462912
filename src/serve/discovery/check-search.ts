import { invalidRequest } from '../problem.ts'
import type { ServingDatabase } from '../serving-database.ts'
import { relevance, sortableNames } from './fields.ts'
import { findLists } from './members.query.ts'
import type { Filter } from './search.schema.ts'
import type { Platform } from './search-engine.ts'
import { toSearchRequest } from './to-search-request.ts'

/** A search in the words of the API, as it is kept. */
interface KeptSearch {
  platform?: Platform | 'ALL'
  query?: string
  filters?: readonly unknown[]
  sortBy?: string
  sortDir?: 'ASC' | 'DESC'
}

/**
 * Makes sure that a search would be taken.
 * @param filters as the schema `Filter` lets them through.
 * @throws AppError `INVALID_REQUEST` with every place that is wrong, `LIST_NOT_FOUND`.
 */
export async function checkSearch(
  database: ServingDatabase,
  tenantId: string,
  { platform = 'ALL', query, filters = [], sortBy, sortDir = 'DESC' }: KeptSearch,
): Promise<void> {
  if (sortBy === relevance.name && query === undefined)
    throw invalidRequest([{ place: '/sortBy', message: 'relevance is for a search with /query' }])
  if (sortBy !== undefined && sortBy !== relevance.name && !sortableNames.some((name) => name === sortBy))
    throw invalidRequest([{ place: '/sortBy', message: 'names no field that sorts' }])
  const { conditions } = toSearchRequest(
    platform,
    { sortDir, page: 1, size: 1, computeCounts: false },
    { filters: [...(filters as Filter[])], ...(query === undefined ? {} : { query }) },
    tenantId,
  )
  await findLists(database, conditions)
}
