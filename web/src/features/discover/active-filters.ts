import { formatCount, formatRate } from '../../ui/format.ts'
import { countryName, languageName, sentenceCase } from '../../ui/format-words.ts'
import {
  type DiscoverSearch,
  excludedSet,
  FLAGS,
  type Flag,
  RANGES,
  type Range,
  SET_FIELDS,
  type SetField,
} from './discover-params.ts'

export const SET_LABELS: Record<SetField, string> = {
  category: 'Category',
  language: 'Language',
  country: 'Country',
  city: 'City',
  tier: 'Tier',
}

export const RANGE_LABELS: Record<Range, string> = {
  followers: 'Followers',
  engagement: 'Engagement rate %',
  growth30d: '30-day growth %',
}

export const FLAG_LABELS: Record<Flag, string> = {
  verified: 'Verified',
  email: 'Has e-mail',
  saas: 'Enabled for SaaS',
}

/** One filter that is set: how it reads, and the params that are dropped to take it away. */
export interface ActiveFilter {
  key: string
  label: string
  without: DiscoverSearch
}

/** How a value of a set filter reads: `Hindi` for language `hi`. */
export function setValueLabel(field: SetField, value: string): string {
  if (field === 'language') return languageName(value)
  if (field === 'country') return countryName(value)
  return field === 'tier' ? sentenceCase(value) : value
}

/** The filters of an address, one entry a chip, in the order of the filter panel. The platform and the sorting are none. */
export function activeFilters(search: DiscoverSearch): ActiveFilter[] {
  const { name, postedWithin } = search
  return [
    ...(name ? [{ key: 'name', label: `Name contains “${name}”`, without: { name: undefined } }] : []),
    ...SET_FIELDS.flatMap((field) => [
      ...valuesOf(search, field, field),
      ...valuesOf(search, field, excludedSet(field)),
    ]),
    ...RANGES.flatMap((range) => rangeOf(search, range)),
    ...(postedWithin === undefined
      ? []
      : [
          {
            key: 'postedWithin',
            label: `Posted in the last ${postedWithin} days`,
            without: { postedWithin: undefined },
          },
        ]),
    ...FLAGS.filter((flag) => search[flag]).map((flag) => ({
      key: flag,
      label: FLAG_LABELS[flag],
      without: { [flag]: undefined },
    })),
  ]
}

/** What takes every filter away and leaves platform and sorting. */
export function withoutFilters(search: DiscoverSearch): DiscoverSearch {
  return { platform: search.platform, sort: search.sort, dir: search.dir }
}

function valuesOf(
  search: DiscoverSearch,
  field: SetField,
  param: SetField | `not${Capitalize<SetField>}`,
): ActiveFilter[] {
  const values = search[param] ?? []
  return values.map((value) => {
    const rest = values.filter((other) => other !== value)
    return {
      key: `${param}:${value}`,
      label: `${SET_LABELS[field]}${param === field ? '' : ' not'}: ${setValueLabel(field, value)}`,
      without: { [param]: rest.length > 0 ? rest : undefined },
    }
  })
}

function rangeOf(search: DiscoverSearch, range: Range): ActiveFilter[] {
  const min = search[`${range}Min`]
  const max = search[`${range}Max`]
  if (min === undefined && max === undefined) return []
  const format = range === 'followers' ? formatCount : formatRate
  const title = RANGE_LABELS[range].replace(' %', '')
  const bounds =
    min === undefined ? `≤ ${format(max!)}` : max === undefined ? `≥ ${format(min)}` : `${format(min)} – ${format(max)}`
  return [
    { key: range, label: `${title} ${bounds}`, without: { [`${range}Min`]: undefined, [`${range}Max`]: undefined } },
  ]
}
