import { useQueries } from '@tanstack/react-query'
import { api, bodyOf } from './client.ts'
import type { CreatorSearch } from './use-creator-search.ts'

/** How many creators each of these searches finds; undefined until its count is here. */
export function useSearchCounts(searches: CreatorSearch[]): (number | undefined)[] {
  return useQueries({
    queries: searches.map(({ platform, filters }) => ({
      queryKey: ['search-count', platform, filters],
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const { count } = await bodyOf(
          api.POST('/discovery-service/api/profile/{platform}/search', {
            params: { path: { platform }, query: { size: 1, computeCounts: true } },
            body: { filters },
            signal,
          }),
        )
        return count
      },
    })),
    combine: (results) => results.map(({ data }) => data ?? undefined),
  })
}
