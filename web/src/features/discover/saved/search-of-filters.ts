import type { CreatorFilter } from '../../../api/creator.ts'
import {
  type FlagField,
  flagFields,
  type MemberField,
  memberFields,
  type RangeField,
  rangeFields,
  type SetField,
  type ShareField,
  setFields,
  shareFields,
  type TagsField,
  type TimeField,
  tagsFields,
  timeFields,
  type WordsField,
  wordsFields,
} from '../../../fields/profile-fields.ts'
import { readShareBound, writeShareBound } from '../../../fields/share-bound.ts'
import { allParam, type DiscoverSearch, excludedParam } from '../discover-params.ts'
import { DAY_MS, endOf } from '../filters/discover-filters.ts'

/**
 * The address of a search that was saved over the API, which has none. What the page has no filter for is told in `ignored`.
 * @param asOf time of the data set: moments become days that count back from it.
 */
export function searchOfFilters(filters: readonly CreatorFilter[], asOf: string | null): DiscoverSearch {
  let search: DiscoverSearch = {}
  const ignored: string[] = []
  for (const filter of filters) {
    const params = paramsOf(filter, search, asOf)
    if (params) search = { ...search, ...params }
    else ignored.push(`${filter.field} ${filter.filterType}`)
  }
  return ignored.length > 0 ? { ...search, ignored } : search
}

function paramsOf(filter: CreatorFilter, search: DiscoverSearch, asOf: string | null): DiscoverSearch | undefined {
  const { field, filterType } = filter
  if (wordsFields.includes(field as WordsField))
    return filterType === 'LIKE' ? { [field]: String(filter.value) } : undefined
  if (setFields.includes(field as SetField) || memberFields.includes(field as MemberField)) return setParams(filter)
  if (flagFields.includes(field as FlagField)) {
    const on = (String(filter.value) === 'true') === (filterType === 'EQ')
    return { [field]: on ? 'true' : 'false' }
  }
  const end = filterType === 'GTE' ? 'Min' : filterType === 'LTE' ? 'Max' : undefined
  if (end === undefined) return undefined
  if (rangeFields.includes(field as RangeField)) return { [`${field}${end}`]: Number(filter.value) }
  if (timeFields.includes(field as TimeField)) {
    const days = Math.round((endOf(asOf) - Date.parse(String(filter.value))) / DAY_MS)
    return days >= 1 ? { [`${field}${end === 'Min' ? 'Within' : 'Before'}`]: days } : undefined
  }
  return shareFields.includes(field as ShareField) ? shareParams(filter, search) : undefined
}

function setParams({ field, filterType, value }: CreatorFilter): DiscoverSearch | undefined {
  const values = [value].flat().map(String)
  switch (filterType) {
    case 'EQ':
    case 'IN':
    case 'ARRAY_ANY':
      return { [field]: values }
    case 'NE':
    case 'NOT_IN':
      return { [excludedParam(field as SetField)]: values }
    case 'ARRAY_ALL':
      return tagsFields.includes(field as TagsField) ? { [allParam(field as TagsField)]: values } : undefined
    default:
      return undefined
  }
}

/** Both bounds of a key stand in one entry. */
function shareParams({ field, filterType, key = '', value }: CreatorFilter, search: DiscoverSearch): DiscoverSearch {
  const entries = search[field as ShareField] ?? []
  const known = entries.find((entry) => readShareBound(entry)?.key === key)
  const bound = {
    ...(known ? readShareBound(known) : undefined),
    [filterType === 'GTE' ? 'min' : 'max']: Number(value),
  }
  const entry = writeShareBound({ key, min: bound.min, max: bound.max })
  return { [field]: [...entries.filter((other) => other !== known), entry] }
}
