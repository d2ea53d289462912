import { type DiscoverSearch, RELEVANCE, type Sort } from '../discover-params.ts'

/** The order when the address names none: the closest first when somebody is looked for, else most followers first. */
export function usualSort({ q }: DiscoverSearch): Sort {
  return q === undefined ? 'followers' : RELEVANCE
}

/** The params of an order; the usual order leaves no trace in the address. */
export function sortParams(search: DiscoverSearch, field: Sort, dir: 'asc' | 'desc') {
  return { sort: field === usualSort(search) ? undefined : field, dir: dir === 'desc' ? undefined : dir }
}
