import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, bodyOf, done } from './client.ts'
import type { SearchToSave } from './collections.ts'

const LIST = ['saved-searches']
const SAVED = '/collection-service/api/saved-searches'

/** The searches that have a name, in the order of their names. */
export function useSavedSearches() {
  return useQuery({
    queryKey: LIST,
    queryFn: ({ signal }) => bodyOf(api.GET(SAVED, { signal })),
    select: ({ savedSearches }) => savedSearches,
    staleTime: 5_000,
  })
}

export function useSaveSearch() {
  const changed = useChanged()
  return useMutation({
    mutationFn: (body: SearchToSave) => bodyOf(api.POST(SAVED, { body })),
    onSuccess: changed,
  })
}

export function useRenameSearch() {
  const changed = useChanged()
  return useMutation({
    mutationFn: ({ id, name }: { id: string; name: string }) =>
      bodyOf(api.PATCH(`${SAVED}/{id}`, { params: { path: { id } }, body: { name } })),
    onSuccess: changed,
  })
}

export function useDeleteSearch() {
  const changed = useChanged()
  return useMutation({
    mutationFn: (id: string) => done(api.DELETE(`${SAVED}/{id}`, { params: { path: { id } } })),
    onSuccess: changed,
  })
}

function useChanged() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: LIST })
}
