import { useQuery } from '@tanstack/react-query'
import { api, bodyOf } from './client.ts'
import type { FigureName, Metric, Platform } from './creator.ts'

/** How one figure of a creator came to be; `of` names the hashtag, post, … that it is a figure of. */
export function useExplanation(platform: Platform, platformProfileId: string, metric: Metric, of?: string) {
  return useQuery({
    queryKey: ['explanation', platform, platformProfileId, metric, of],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/discovery-service/api/profile/{platform}/{platformProfileId}/explain/{metric}', {
          params: { path: { platform, platformProfileId, metric }, query: of === undefined ? {} : { of } },
          signal,
        }),
      ),
  })
}

/** How a figure is made, whoever's it is. */
export function useFormula(metric: FigureName) {
  return useQuery({
    queryKey: ['formula', metric],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/discovery-service/api/explain/{metric}', { params: { path: { metric } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
