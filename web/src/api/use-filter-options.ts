import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, bodyOf } from './client.ts'
import type { SearchPlatform } from './creator.ts'

/** The values that the set filters offer, each with how many creators have it, commonest first. */
export function useFilterOptions(platform: SearchPlatform) {
  return useQuery({
    queryKey: ['filter-options', platform],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/discovery-service/api/profile/{platform}/options', { params: { path: { platform } }, signal })),
    staleTime: 5 * 60_000,
    placeholderData: keepPreviousData,
  })
}
