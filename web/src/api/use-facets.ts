import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, bodyOf } from './client.ts'
import type { FacetField } from './creator.ts'
import type { CreatorSearch } from './use-creator-search.ts'

/**
 * How many creators have each value of these fields, counted among those that pass every filter but the field's own. The
 * counts of the search before stay until the new ones are here.
 * @param enabled false while the search is not complete yet; nothing is asked then.
 */
export function useFacets({ platform, query, filters }: CreatorSearch, facets: FacetField[], enabled: boolean) {
  return useQuery({
    queryKey: ['facets', platform, query, filters, facets],
    queryFn: async ({ signal }) => {
      const answer = await bodyOf(
        api.POST('/discovery-service/api/profile/{platform}/search', {
          params: { path: { platform }, query: { size: 1, computeCounts: false } },
          body: { ...(query && { query }), filters, facets },
          signal,
        }),
      )
      return answer.facets
    },
    placeholderData: keepPreviousData,
    enabled: enabled && facets.length > 0,
  })
}
