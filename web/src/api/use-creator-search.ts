import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { api, bodyOf } from './client.ts'
import type { CreatorFilter, SearchAnswer, SearchPlatform, SearchQuery } from './creator.ts'

const PAGE_SIZE = 50

export interface CreatorSearch {
  platform: SearchPlatform
  /** Words that handle or name hold, typos forgiven. */
  query: string | undefined
  filters: CreatorFilter[]
  /** Whether each creator tells why it is in the result. */
  evidence: boolean
  /** undefined: the server's own order, followers or with a query the closest first. */
  sortBy: SearchQuery['sortBy'] | undefined
  sortDir: NonNullable<SearchQuery['sortDir']>
}

/** One page of a search; the count is asked for with the first page only. */
function fetchPage(search: CreatorSearch, cursor: string | null, signal: AbortSignal): Promise<SearchAnswer> {
  const { platform, query, filters, evidence, sortBy, sortDir } = search
  const paging = cursor === null ? { computeCounts: true } : { cursor, computeCounts: false }
  return bodyOf(
    api.POST('/discovery-service/api/profile/{platform}/search', {
      params: { path: { platform }, query: { ...(sortBy && { sortBy }), sortDir, size: PAGE_SIZE, ...paging } },
      body: { ...(query && { query }), ...(evidence && { evidence }), filters },
      signal,
    }),
  )
}

/**
 * The creators that pass the filters, page by page along the cursor. The rows of the search before stay (as placeholder)
 * until the new ones are here; a superseded request is aborted.
 * @param enabled false while the search is not complete yet; nothing is asked then.
 */
export function useCreatorSearch(search: CreatorSearch, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: ['creator-search', search],
    queryFn: ({ pageParam, signal }) => fetchPage(search, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
    enabled,
  })
}
