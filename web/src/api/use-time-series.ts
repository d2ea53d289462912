import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, bodyOf } from './client.ts'
import type { Platform, TimeSeries } from './creator.ts'

/** The whole known history of one creator, one point an interval. */
export function useTimeSeries(platform: Platform, platformProfileId: string, interval: TimeSeries['interval']) {
  return useQuery({
    queryKey: ['time-series', platform, platformProfileId, interval],
    queryFn: ({ signal }) =>
      bodyOf(
        api.POST('/discovery-service/api/profile/{platform}/{platformProfileId}/timeseries', {
          params: { path: { platform, platformProfileId } },
          body: { interval },
          signal,
        }),
      ),
    placeholderData: (previous, query) =>
      query?.queryKey[2] === platformProfileId ? keepPreviousData(previous) : undefined,
  })
}
