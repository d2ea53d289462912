import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, bodyOf, done } from './client.ts'

const SHARES = '/collection-service/api/collections/{id}/shares'
const keyOf = (id: string) => ['collection-shares', id]

/** The share links of a collection, the newest first. */
export function useShares(id: string) {
  return useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => bodyOf(api.GET(SHARES, { params: { path: { id } }, signal })),
    select: ({ shares }) => shares,
    staleTime: 0,
  })
}

/** Makes a link; its secret is in this answer alone. */
export function useCreateShare(id: string) {
  const changed = useChanged(id)
  return useMutation({
    mutationFn: (days: number) => bodyOf(api.POST(SHARES, { params: { path: { id } }, body: { days } })),
    onSuccess: changed,
  })
}

export function useRevokeShare(id: string) {
  const changed = useChanged(id)
  return useMutation({
    mutationFn: (shareId: string) => done(api.DELETE(`${SHARES}/{shareId}`, { params: { path: { id, shareId } } })),
    onSuccess: changed,
  })
}

/** What a link shows, page after page, to whoever has it. */
export function useSharedCollection(token: string) {
  return useInfiniteQuery({
    queryKey: ['shared', token],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/collection-service/api/shared/{token}', {
          params: { path: { token }, query: { page: pageParam, size: 100 } },
          signal,
        }),
      ),
    initialPageParam: 1,
    getNextPageParam: ({ page, size, count }) => (page * size < count ? page + 1 : undefined),
  })
}

function useChanged(id: string) {
  const client = useQueryClient()
  return () =>
    Promise.all(
      [keyOf(id), ['collection', id], ['collections']].map((queryKey) => client.invalidateQueries({ queryKey })),
    )
}
