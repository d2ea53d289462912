import { useQuery } from '@tanstack/react-query'
import { api, bodyOf } from './client.ts'
import type { paths } from './schema.gen.ts'

/** State of the pipeline that copies pictures. */
export type AssetHealth = paths['/assets-service/api/health']['get']['responses'][200]['content']['application/json']

/** While events do not come through. */
const REFRESH_MS = 10_000

/** The state of pictures and of their queue; `useLivePipeline` keeps it current. */
export function useAssetHealth() {
  return useQuery({
    queryKey: ['asset-health'],
    queryFn: ({ signal }) => bodyOf(api.GET('/assets-service/api/health', { signal })),
    refetchInterval: REFRESH_MS,
  })
}
