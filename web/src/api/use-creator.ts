import { useQuery } from '@tanstack/react-query'
import { api, bodyOf } from './client.ts'
import type { Platform } from './creator.ts'

/** One creator by platform and the platform's own id; an unknown id is an ApiProblem with status 404. */
export function useCreator(platform: Platform, platformProfileId: string) {
  return useQuery({
    queryKey: ['creator', platform, platformProfileId],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/discovery-service/api/profile/{platform}/{platformProfileId}', {
          params: { path: { platform, platformProfileId } },
          signal,
        }),
      ),
  })
}
