import { useCollections } from './use-collections.ts'

const NONE: ReadonlyMap<string, string> = new Map()

/** Lists by which creators can be filtered, by the field that asks for them. */
export interface TenantLists {
  collection: { id: string; name: string; creators: number }[]
}

/**
 * The tenant's lists and their names by id, asked for when somebody needs them.
 * `isKnown` is false until they are here, and where they cannot be had.
 */
export function useListNames(enabled: boolean) {
  const collections = useCollections(enabled)
  const lists: TenantLists = { collection: collections.data ?? [] }
  const names = collections.data ? new Map(collections.data.map(({ id, name }) => [id, name])) : NONE
  return { lists, names, isKnown: collections.isSuccess, isPending: enabled && collections.isPending }
}
