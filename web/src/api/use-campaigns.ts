import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type {
  AddedCreators,
  Brief,
  CampaignCreatorKey,
  CampaignCreators,
  CampaignPost,
  CreatorChange,
} from './campaigns.ts'
import { api, bodyOf, done } from './client.ts'

/** Others of the tenant change campaigns, too. */
const FRESH_MS = 5_000
const LIST = ['campaigns']
const pathOf = (id: string) => ({ params: { path: { id } } })

/** The tenant's campaigns, the newest first. */
export function useCampaigns(enabled = true) {
  return useQuery({
    queryKey: LIST,
    queryFn: ({ signal }) => bodyOf(api.GET('/campaign-service/api/campaigns', { signal })),
    select: ({ campaigns }) => campaigns,
    staleTime: FRESH_MS,
    enabled,
  })
}

export function useCampaign(id: string) {
  return useQuery({
    queryKey: ['campaign', id],
    queryFn: ({ signal }) => bodyOf(api.GET('/campaign-service/api/campaigns/{id}', { ...pathOf(id), signal })),
    staleTime: FRESH_MS,
  })
}

/** The short-list, the best fit first. */
export function useCampaignCreators(id: string) {
  return useQuery({
    queryKey: ['campaign', id, 'creators'],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/campaign-service/api/campaigns/{id}/creators', { ...pathOf(id), signal })),
    staleTime: FRESH_MS,
  })
}

/** The sponsored posts, the newest first. */
export function useCampaignPosts(id: string) {
  return useQuery({
    queryKey: ['campaign', id, 'posts'],
    queryFn: ({ signal }) => bodyOf(api.GET('/campaign-service/api/campaigns/{id}/posts', { ...pathOf(id), signal })),
    staleTime: FRESH_MS,
  })
}

/** The impact report of one campaign; undefined: over all of them. */
export function useImpact(id: string | undefined) {
  return useQuery({
    queryKey: id === undefined ? ['campaigns', 'impact'] : ['campaign', id, 'impact'],
    queryFn: ({ signal }) =>
      id === undefined
        ? bodyOf(api.GET('/campaign-service/api/impact', { signal }))
        : bodyOf(api.GET('/campaign-service/api/campaigns/{id}/impact', { ...pathOf(id), signal })),
    staleTime: FRESH_MS,
  })
}

/** Marks what is known of campaigns as out of date, after one was changed. */
function useOutdated() {
  const client = useQueryClient()
  return async (id?: string) => {
    await Promise.all([
      client.invalidateQueries({ queryKey: LIST }),
      ...(id === undefined ? [] : [client.invalidateQueries({ queryKey: ['campaign', id] })]),
    ])
  }
}

export function useCreateCampaign() {
  const outdated = useOutdated()
  return useMutation({
    mutationFn: (name: string) => bodyOf(api.POST('/campaign-service/api/campaigns', { body: { name } })),
    onSuccess: () => outdated(),
  })
}

/** Puts another name and brief in place. */
export function useReplaceCampaign(id: string) {
  const outdated = useOutdated()
  return useMutation({
    mutationFn: (body: { name: string; brief: Brief }) =>
      bodyOf(api.PUT('/campaign-service/api/campaigns/{id}', { ...pathOf(id), body })),
    onSuccess: () => outdated(id),
  })
}

export function useDeleteCampaign(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => done(api.DELETE('/campaign-service/api/campaigns/{id}', pathOf(id))),
    onSuccess: () => client.invalidateQueries({ queryKey: LIST }),
  })
}

/** Adds creators to a campaign. */
export function useAddToCampaign() {
  const outdated = useOutdated()
  return useMutation({
    mutationFn: ({ id, ...body }: AddedCreators & { id: string }) =>
      bodyOf(api.POST('/campaign-service/api/campaigns/{id}/creators', { ...pathOf(id), body })),
    onSuccess: (_, { id }) => outdated(id),
  })
}

/** Changes status, module or note of a creator; shown at once, and taken back when it fails. */
export function useChangeCreator(id: string, { platform, profileId }: CampaignCreatorKey) {
  const client = useQueryClient()
  const outdated = useOutdated()
  const queryKey = ['campaign', id, 'creators']
  return useMutation({
    mutationFn: (body: CreatorChange) =>
      bodyOf(
        api.PATCH('/campaign-service/api/campaigns/{id}/creators/{platform}/{profileId}', {
          params: { path: { id, platform, profileId } },
          body,
        }),
      ),
    onMutate: (change) => {
      const isMeant = (creator: CampaignCreatorKey) => creator.platform === platform && creator.profileId === profileId
      client.setQueryData<CampaignCreators>(
        queryKey,
        (known) =>
          known && {
            ...known,
            creators: known.creators.map((creator) => (isMeant(creator) ? { ...creator, ...change } : creator)),
          },
      )
    },
    onSettled: () => outdated(id),
  })
}

export function useRemoveCreator(id: string, { platform, profileId }: CampaignCreatorKey) {
  const outdated = useOutdated()
  return useMutation({
    mutationFn: () =>
      done(
        api.DELETE('/campaign-service/api/campaigns/{id}/creators/{platform}/{profileId}', {
          params: { path: { id, platform, profileId } },
        }),
      ),
    onSuccess: () => outdated(id),
  })
}

/** Adds sponsored posts by their links. */
export function useAddPosts(id: string) {
  const outdated = useOutdated()
  return useMutation({
    mutationFn: (urls: string[]) =>
      bodyOf(api.POST('/campaign-service/api/campaigns/{id}/posts', { ...pathOf(id), body: { urls } })),
    onSuccess: () => outdated(id),
  })
}

/** Finds the creators' posts that mention what the brief says. */
export function useFindPosts(id: string) {
  const outdated = useOutdated()
  return useMutation({
    mutationFn: () => bodyOf(api.POST('/campaign-service/api/campaigns/{id}/posts/find', pathOf(id))),
    onSuccess: () => outdated(id),
  })
}

/** Takes a post out of what counts, or back. */
export function useExcludePost(id: string, { platform, postId }: CampaignPost) {
  const outdated = useOutdated()
  return useMutation({
    mutationFn: (excluded: boolean) =>
      bodyOf(
        api.PATCH('/campaign-service/api/campaigns/{id}/posts/{platform}/{postId}', {
          params: { path: { id, platform, postId } },
          body: { excluded },
        }),
      ),
    onSuccess: () => outdated(id),
  })
}

export function useRemovePost(id: string, { platform, postId }: CampaignPost) {
  const outdated = useOutdated()
  return useMutation({
    mutationFn: () =>
      done(
        api.DELETE('/campaign-service/api/campaigns/{id}/posts/{platform}/{postId}', {
          params: { path: { id, platform, postId } },
        }),
      ),
    onSuccess: () => outdated(id),
  })
}
