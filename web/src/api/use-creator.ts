import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, bodyOf } from './client.ts'
import type { Platform } from './creator.ts'

/** One creator by platform and the platform's own id; an unknown id is an ApiProblem with status 404. */
export function useCreator(platform: Platform, platformProfileId: string) {
  return useQuery(creatorQuery(platform, platformProfileId))
}

/** What {@link useCreator} asks, for those who ask for many. */
export function creatorQuery(platform: Platform, platformProfileId: string) {
  return queryOptions({
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
