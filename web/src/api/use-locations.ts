import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, bodyOf } from './client.ts'
import type { LocationLevel, SearchPlatform } from './creator.ts'

/** Places whose name begins with that text, in English or in the script of the place; none while the text is empty. */
export function useLocations(text: string, level: LocationLevel, platform: SearchPlatform) {
  return useQuery({
    queryKey: ['locations', text, level, platform],
    queryFn: async ({ signal }) => {
      const { locations } = await bodyOf(
        api.POST('/discovery-service/api/profile/locations', {
          body: { query: text, levels: [level], platform, size: 20 },
          signal,
        }),
      )
      return locations
    },
    placeholderData: keepPreviousData,
    enabled: text !== '',
  })
}
