import type { SavedSearch, SearchToSave } from '../../../api/collections.ts'
import type { CreatorFilter } from '../../../api/creator.ts'
import { sortFields } from '../../../fields/profile-fields.ts'
import { parseSearchString, stringifySearch } from '../../../ui/search-params.ts'
import { type DiscoverSearch, RELEVANCE, readDiscoverSearch, type Sort } from '../discover-params.ts'
import { toCreatorSearch } from '../filters/discover-filters.ts'
import { searchOfFilters } from './search-of-filters.ts'

/** What stands in the address beside the search itself. */
const NOT_SAVED = { selected: undefined, ignored: undefined, from: undefined }

/** A search as it is saved: in the API's words, and its address, whose days count back from the time of the data. */
export function toSavedSearch(name: string, search: DiscoverSearch, asOf: string | null): SearchToSave {
  const { platform, query, filters, sortBy, sortDir } = toCreatorSearch(search, asOf)
  const address = stringifySearch({ ...search, ...NOT_SAVED })
  return {
    name,
    platform,
    filters,
    sortDir,
    ...(query === undefined ? {} : { query }),
    ...(sortBy === undefined ? {} : { sortBy }),
    ...(address === '' ? {} : { address }),
  }
}

/** The address that runs a saved search again. */
export function savedAddress(saved: SavedSearch, asOf: string | null): DiscoverSearch {
  if (saved.address !== null) return readDiscoverSearch(parseSearchString(saved.address))
  const { platform, query, filters, sortBy, sortDir } = saved
  return {
    ...searchOfFilters(filters as CreatorFilter[], asOf),
    platform: platform === 'ALL' ? undefined : platform,
    q: query ?? undefined,
    sort: [...sortFields, RELEVANCE].find((field) => field === sortBy) as Sort | undefined,
    dir: sortDir === 'ASC' ? 'asc' : undefined,
  }
}
