import type { SortField } from '../../../fields/profile-fields.ts'

/** The params of an order; the default order leaves no trace in the address. */
export function sortParams(field: SortField, dir: 'asc' | 'desc') {
  return { sort: field === 'followers' ? undefined : field, dir: dir === 'desc' ? undefined : dir }
}
