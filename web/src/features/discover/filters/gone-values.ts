import type { FilterOptions } from '../../../api/creator.ts'
import { fieldLabel, fieldValueLabel } from '../../../fields/field-words.ts'
import { type FieldName, memberFields } from '../../../fields/profile-fields.ts'
import { type DiscoverSearch, excludedParam } from '../discover-params.ts'

/** The server lists no more values of a field; of fewer, what is not among them has nobody. */
const MOST_OPTIONS = 200
const OPTION_FIELDS = ['category', 'language', 'country', 'city', 'tier', 'gender'] as const

/** A search without what it names that is no more, and words for what that was. */
export interface UsableSearch {
  search: DiscoverSearch
  gone: string[]
}

/**
 * Leaves lists out of a search that the tenant has no more, since the server refuses them; values that nobody in the data
 * has stay, and are told of as well.
 * @param lists ids of the tenant's lists; undefined while they are not known: then none is left out.
 * @param options values that the data has; undefined while they are not known.
 */
export function withoutGone(
  search: DiscoverSearch,
  lists: ReadonlySet<string> | undefined,
  options: FilterOptions | undefined,
): UsableSearch {
  const gone: string[] = []
  const kept: Record<string, unknown> = {}
  for (const field of memberFields)
    for (const param of [field, excludedParam(field)]) {
      const ids = search[param]
      const there = lists === undefined ? ids : ids?.filter((id) => lists.has(id))
      if (ids === undefined || there?.length === ids.length) continue
      const count = ids.length - (there?.length ?? 0)
      gone.push(count === 1 ? `a ${field} that was deleted` : `${count} ${field}s that were deleted`)
      kept[param] = there && there.length > 0 ? there : undefined
    }
  for (const field of options ? OPTION_FIELDS : []) {
    const known = new Set(options![field].map(({ value }) => value.toLowerCase()))
    if (known.size >= MOST_OPTIONS) continue
    for (const value of search[field] ?? []) if (!known.has(value.toLowerCase())) gone.push(wordsOf(field, value))
  }
  return { search: gone.length > 0 ? { ...search, ...kept } : search, gone }
}

function wordsOf(field: FieldName, value: string): string {
  return `${fieldLabel(field).toLowerCase()} ${fieldValueLabel(field, value)}, which no creator has now`
}
