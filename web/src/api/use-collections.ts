import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, bodyOf, done } from './client.ts'
import type { AddBody, Collection } from './collections.ts'

const LIST = ['collections']
const pathOf = (id: string) => ({ params: { path: { id } } })

/** The tenant's collections, the one changed last first. */
export function useCollections(enabled = true) {
  return useQuery({
    queryKey: LIST,
    queryFn: ({ signal }) => bodyOf(api.GET('/collection-service/api/collections', { signal })),
    select: ({ collections }) => collections,
    staleTime: 5_000, // others of the tenant change them too
    enabled,
  })
}

export function useCollection(id: string) {
  return useQuery({
    queryKey: ['collection', id],
    queryFn: ({ signal }) => bodyOf(api.GET('/collection-service/api/collections/{id}', { ...pathOf(id), signal })),
    staleTime: 5_000,
  })
}

/** Marks what is known of collections as out of date, after one was changed. */
function useOutdated() {
  const client = useQueryClient()
  return async (id?: string) => {
    await Promise.all([
      client.invalidateQueries({ queryKey: LIST }),
      ...(id === undefined
        ? []
        : ['collection', 'collection-creators'].map((key) => client.invalidateQueries({ queryKey: [key, id] }))),
    ])
  }
}

export function useCreateCollection() {
  const outdated = useOutdated()
  return useMutation({
    mutationFn: (name: string) => bodyOf(api.POST('/collection-service/api/collections', { body: { name } })),
    onSuccess: () => outdated(),
  })
}

/** Renames a collection, or writes its notes and tags. */
export function useChangeCollection(id: string) {
  const client = useQueryClient()
  const outdated = useOutdated()
  return useMutation({
    mutationFn: (changes: Partial<Pick<Collection, 'name' | 'notes' | 'tags'>>) =>
      bodyOf(api.PATCH('/collection-service/api/collections/{id}', { ...pathOf(id), body: changes })),
    onSuccess: (collection) => {
      client.setQueryData(['collection', id], collection)
      return outdated()
    },
  })
}

export function useDeleteCollection() {
  const outdated = useOutdated()
  return useMutation({
    mutationFn: (id: string) => done(api.DELETE('/collection-service/api/collections/{id}', pathOf(id))),
    onSuccess: () => outdated(),
  })
}

/** Puts creators at the end of a collection. */
export function useAddCreators() {
  const outdated = useOutdated()
  return useMutation({
    mutationFn: ({ id, ...body }: AddBody & { id: string }) =>
      bodyOf(api.POST('/collection-service/api/collections/{id}/creators', { ...pathOf(id), body })),
    onSuccess: (_, { id }) => outdated(id),
  })
}
