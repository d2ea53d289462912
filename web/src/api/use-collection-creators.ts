import { type InfiniteData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, bodyOf, done } from './client.ts'
import {
  type CollectionCreator,
  type CollectionCreators,
  type CreatorKey,
  type ImportBody,
  nameOfKey,
} from './collections.ts'
import { movedBefore } from './moved-before.ts'

/** Rows of a page, the most that the server gives. */
const PAGE = 100

const keyOf = (id: string) => ['collection-creators', id]
const pathOf = (id: string) => ({ params: { path: { id } } })
const CREATORS = '/collection-service/api/collections/{id}/creators'

/** The creators of a collection in its order, page after page. */
export function useCollectionCreators(id: string) {
  return useInfiniteQuery({
    queryKey: keyOf(id),
    queryFn: ({ pageParam, signal }) =>
      bodyOf(api.GET(CREATORS, { params: { path: { id }, query: { page: pageParam, size: PAGE } }, signal })),
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

export function useRemoveCreators(id: string) {
  const changed = useChanged(id)
  return useMutation({
    mutationFn: (creators: CreatorKey[]) =>
      bodyOf(api.POST(`${CREATORS}/remove`, { ...pathOf(id), body: { creators } })),
    onSuccess: changed,
  })
}

/** Creators by handles or from a file; a dry run changes nothing. */
export function useImportCreators(id: string) {
  const changed = useChanged(id)
  return useMutation({
    mutationFn: (body: ImportBody) =>
      bodyOf(api.POST('/collection-service/api/collections/{id}/import', { ...pathOf(id), body })),
    onSuccess: changed,
  })
}

/** Writes notes and tags of a creator; the row shows them at once. */
export function useChangeCreator(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ key, ...body }: { key: CreatorKey; notes?: string; tags?: string[] }) =>
      bodyOf(
        api.PATCH(`${CREATORS}/{platform}/{platformProfileId}`, {
          params: { path: { id, platform: key.platform, platformProfileId: key.profileId } },
          body,
        }),
      ),
    onSuccess: ({ notes, tags }, { key }) =>
      client.setQueryData<Pages>(keyOf(id), (pages) =>
        withRows(pages, (rows) =>
          rows.map((row) => (nameOfKey(row) === nameOfKey(key) ? { ...row, notes, tags } : row)),
        ),
      ),
  })
}

/** Puts a creator before another one, or at the end; the list shows it at once, so that the next key finds it there, and as it was when it fails. */
export function useMoveCreator(id: string) {
  const client = useQueryClient()
  const { mutate } = useMutation({
    scope: { id: `move-${id}` }, // one after another, in the order of the keys that were pressed
    mutationFn: ({ key, before }: Move) =>
      done(api.POST(`${CREATORS}/move`, { ...pathOf(id), body: { creators: [key], before } })),
    onError: () => client.invalidateQueries({ queryKey: keyOf(id) }),
  })
  return ({ key, before }: Move, onError: (error: Error) => void) => {
    void client.cancelQueries({ queryKey: keyOf(id) })
    client.setQueryData<Pages>(keyOf(id), (pages) => withRows(pages, (rows) => movedBefore(rows, key, before)))
    mutate({ key, before }, { onError })
  }
}

interface Move {
  key: CreatorKey
  before: CreatorKey | null
}

type Pages = InfiniteData<CollectionCreators, number>

/** The pages with other rows, as many on each as before. */
function withRows(
  pages: Pages | undefined,
  change: (rows: CollectionCreator[]) => CollectionCreator[],
): Pages | undefined {
  if (!pages) return undefined
  const rows = change(pages.pages.flatMap(({ creators }) => creators))
  let from = 0
  return {
    ...pages,
    pages: pages.pages.map((page) => {
      const creators = rows.slice(from, from + page.creators.length)
      from += page.creators.length
      return { ...page, creators }
    }),
  }
}
