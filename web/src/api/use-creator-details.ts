import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api, bodyOf } from './client.ts'
import type { Creator, PostSort } from './creator.ts'

type Identity = Pick<Creator, 'platform' | 'profileId'>

/** Who follows the creator. */
export function useAudience({ platform, profileId }: Identity) {
  return useQuery({
    queryKey: ['audience', platform, profileId],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/discovery-service/api/profile/{platform}/{platformProfileId}/audience', {
          params: { path: { platform, platformProfileId: profileId } },
          signal,
        }),
      ),
  })
}

/** How genuine the creator looks, why, and when growth was unusual. */
export function useAuthenticity({ platform, profileId }: Identity) {
  return useQuery({
    queryKey: ['authenticity', platform, profileId],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/discovery-service/api/profile/{platform}/{platformProfileId}/authenticity', {
          params: { path: { platform, platformProfileId: profileId } },
          signal,
        }),
      ),
  })
}

/** The hashtags of the creator's posts and how these do. */
export function useHashtags({ platform, profileId }: Identity) {
  return useQuery({
    queryKey: ['hashtags', platform, profileId],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/discovery-service/api/profile/{platform}/{platformProfileId}/hashtags', {
          params: { path: { platform, platformProfileId: profileId } },
          signal,
        }),
      ),
  })
}

/** The creator's newest posts in that order, page by page. */
export function usePosts({ platform, profileId }: Identity, sortBy: PostSort) {
  return useInfiniteQuery({
    queryKey: ['posts', platform, profileId, sortBy],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/discovery-service/api/profile/{platform}/{platformProfileId}/posts', {
          params: {
            path: { platform, platformProfileId: profileId },
            query: { sortBy, size: 12, ...(pageParam === null ? {} : { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  })
}

/** Creators like this one, the closest first. */
export function useSimilar({ platform, profileId }: Identity) {
  return useQuery({
    queryKey: ['similar', platform, profileId],
    queryFn: ({ signal }) =>
      bodyOf(
        api.POST('/discovery-service/api/profile/{platform}/{platformProfileId}/similar', {
          params: { path: { platform, platformProfileId: profileId }, query: { size: 12 } },
          body: {},
          signal,
        }),
      ),
  })
}
