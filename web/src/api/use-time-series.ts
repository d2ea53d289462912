import { keepPreviousData, queryOptions, useQueries, useQuery } from '@tanstack/react-query'
import { api, bodyOf } from './client.ts'
import type { Creator, Platform, TimePoint, TimeSeries } from './creator.ts'

function seriesQuery(platform: Platform, platformProfileId: string, interval: TimeSeries['interval']) {
  return queryOptions({
    queryKey: ['time-series', platform, platformProfileId, interval],
    queryFn: ({ signal }) =>
      bodyOf(
        api.POST('/discovery-service/api/profile/{platform}/{platformProfileId}/timeseries', {
          params: { path: { platform, platformProfileId } },
          body: { interval },
          signal,
        }),
      ),
  })
}

/** The whole known history of one creator, one point an interval. */
export function useTimeSeries(platform: Platform, platformProfileId: string, interval: TimeSeries['interval']) {
  return useQuery({
    ...seriesQuery(platform, platformProfileId, interval),
    placeholderData: (previous, query) =>
      query?.queryKey[2] === platformProfileId ? keepPreviousData(previous) : undefined,
  })
}

interface ManyTimeSeries {
  /** In the order of the creators; undefined until all are here. */
  series: TimePoint[][] | undefined
  error: Error | null
  refetch: () => void
}

/** The weekly points of several creators. */
export function useManyTimeSeries(creators: readonly Creator[]): ManyTimeSeries {
  return useQueries({
    queries: creators.map(({ platform, profileId }) => seriesQuery(platform, profileId, 'week')),
    combine: (results) => ({
      series: results.every(({ data }) => data) ? results.map(({ data }) => data!.points) : undefined,
      error: results.find(({ error }) => error)?.error ?? null,
      refetch: () => {
        for (const result of results) if (result.error) void result.refetch()
      },
    }),
  })
}
