import { useCampaigns } from './use-campaigns.ts'
import { useCollections } from './use-collections.ts'

const NONE: ReadonlyMap<string, string> = new Map()

interface List {
  id: string
  name: string
  creators: number
}

/** Lists by which creators can be filtered, by the field that asks for them. */
export interface TenantLists {
  collection: List[]
  campaign: List[]
}

/**
 * The tenant's lists and their names by id, asked for when somebody needs them.
 * `isKnown` is false until they are here, and where they cannot be had.
 */
export function useListNames(enabled: boolean) {
  const collections = useCollections(enabled)
  const campaigns = useCampaigns(enabled)
  const lists: TenantLists = {
    collection: collections.data ?? [],
    campaign: (campaigns.data ?? []).map(({ id, name, creators }) => ({
      id,
      name,
      creators: Object.values(creators).reduce((sum, count) => sum + count, 0),
    })),
  }
  const isKnown = collections.isSuccess && campaigns.isSuccess
  const names = isKnown ? new Map([...lists.collection, ...lists.campaign].map(({ id, name }) => [id, name])) : NONE
  return { lists, names, isKnown, isPending: enabled && (collections.isPending || campaigns.isPending) }
}
