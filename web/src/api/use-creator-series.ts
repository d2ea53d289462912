import { useQuery } from '@tanstack/react-query'
import { api, bodyOf } from './client.ts'
import type { CreatorAnswer } from './creator.ts'

/** Followers by date of a creator with linked profiles; the boards name such a one by its Instagram profile. */
export function useCreatorSeries({ profile, linked }: Pick<CreatorAnswer, 'profile' | 'linked'>) {
  const profiles = [profile, ...linked.map((link) => link.profile)]
  const { platform, profileId } = profiles.find((one) => one.platform === 'INSTAGRAM') ?? profile
  const creatorId = `${platform}:${profileId}`
  return useQuery({
    queryKey: ['creator-series', creatorId],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/leaderboard-service/api/leaderboard/cross-platform/{creatorId}/series', {
          params: { path: { creatorId } },
          signal,
        }),
      ),
  })
}
