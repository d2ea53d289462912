import { useQuery } from '@tanstack/react-query'
import { api, bodyOf } from './client.ts'

const REFRESH_MS = 15_000

/** The last publishes, the newest first; asked again while the page is looked at. */
export function usePublishes() {
  return useQuery({
    queryKey: ['publishes'],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/pipeline-service/api/publishes', { params: { query: { limit: 50 } }, signal })),
    refetchInterval: REFRESH_MS,
  })
}
