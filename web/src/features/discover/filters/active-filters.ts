import { fieldLabel, fieldValueLabel } from '../../../fields/field-words.ts'
import {
  type FieldName,
  flagFields,
  isPercent,
  type MemberField,
  memberFields,
  type RangeField,
  rangeFields,
  type SetField,
  type ShareField,
  setFields,
  shareFields,
  type TimeField,
  tagsFields,
  timeFields,
  wordsFields,
} from '../../../fields/profile-fields.ts'
import { readShareBound } from '../../../fields/share-bound.ts'
import { formatCount, formatRate } from '../../../ui/format.ts'
import { allParam, type DiscoverSearch, excludedParam, filterParams } from '../discover-params.ts'

/** One filter that is set: how it reads, and the params that are dropped to take it away. */
export interface ActiveFilter {
  key: string
  field: FieldName
  label: string
  without: DiscoverSearch
}

/**
 * The filters of an address, one entry a chip. The platform and the sorting are none.
 * @param listNames names of the tenant's lists by id; undefined while they are not known.
 */
export function activeFilters(search: DiscoverSearch, listNames?: ReadonlyMap<string, string>): ActiveFilter[] {
  const { q } = search
  const nameOfList = (id: string) => (listNames ? (listNames.get(id) ?? 'a deleted one') : 'one of yours')
  return [
    ...(q
      ? [{ key: 'q', field: 'name' as const, label: `Name or handle like “${q}”`, without: { q: undefined } }]
      : []),
    ...wordsFields.flatMap((field) => {
      const text = search[field]
      const label = `${fieldLabel(field)} contains “${text}”`
      return text ? [{ key: field, field, label, without: { [field]: undefined } }] : []
    }),
    ...setFields.flatMap((field) => [
      ...valuesOf(search, field, field, ''),
      ...valuesOf(search, field, excludedParam(field), ' not'),
    ]),
    ...tagsFields.flatMap((field) => valuesOf(search, field, allParam(field), ' with')),
    ...memberFields.flatMap((field) => [
      ...valuesOf(search, field, field, '', nameOfList),
      ...valuesOf(search, field, excludedParam(field), ' not', nameOfList),
    ]),
    ...rangeFields.flatMap((field) => rangeOf(search, field)),
    ...timeFields.flatMap((field) => daysOf(search, field)),
    ...shareFields.flatMap((field) => sharesOf(search, field)),
    ...flagFields.flatMap((field) => {
      const label = `${search[field] === 'false' ? 'Not: ' : ''}${fieldLabel(field)}`
      return search[field] ? [{ key: field, field, label, without: { [field]: undefined } }] : []
    }),
  ]
}

function sharesOf(search: DiscoverSearch, field: ShareField): ActiveFilter[] {
  const entries = search[field] ?? []
  return entries.map((entry) => {
    const { key, min, max } = readShareBound(entry)!
    const rest = entries.filter((other) => other !== entry)
    return {
      key: `${field}:${entry}`,
      field,
      label: `${fieldLabel(field)} ${fieldValueLabel(field, key)} ${boundsText(min, max, formatRate)}`.trim(),
      without: { [field]: rest.length > 0 ? rest : undefined },
    }
  })
}

function boundsText(min: number | undefined, max: number | undefined, format: (value: number) => string): string {
  if (min === undefined) return max === undefined ? '' : `≤ ${format(max)}`
  return max === undefined ? `≥ ${format(min)}` : `${format(min)} – ${format(max)}`
}

/** What takes every filter away and leaves platform, sorting and the rest of the view. */
export function withoutFilters(search: DiscoverSearch): DiscoverSearch {
  const view = Object.entries(search).filter(([name]) => !filterParams.includes(name as keyof DiscoverSearch))
  return Object.fromEntries(view)
}

function valuesOf(
  search: DiscoverSearch,
  field: SetField | MemberField,
  param: keyof DiscoverSearch,
  word: string,
  labelOf = (value: string) => fieldValueLabel(field, value),
): ActiveFilter[] {
  const values = (search[param] ?? []) as string[]
  return values.map((value) => {
    const rest = values.filter((other) => other !== value)
    return {
      key: `${param}:${value}`,
      field,
      label: `${fieldLabel(field)}${word}: ${labelOf(value)}`,
      without: { [param]: rest.length > 0 ? rest : undefined },
    }
  })
}

function rangeOf(search: DiscoverSearch, field: RangeField): ActiveFilter[] {
  const min = search[`${field}Min`]
  const max = search[`${field}Max`]
  if (min === undefined && max === undefined) return []
  const format = isPercent(field) ? formatRate : formatCount
  const without = { [`${field}Min`]: undefined, [`${field}Max`]: undefined }
  return [{ key: field, field, label: `${fieldLabel(field)} ${boundsText(min, max, format)}`, without }]
}

function daysOf(search: DiscoverSearch, field: TimeField): ActiveFilter[] {
  const of = (param: `${TimeField}${'Within' | 'Before'}`, text: (days: number) => string): ActiveFilter[] => {
    const days = search[param]
    if (days === undefined) return []
    return [{ key: param, field, label: `${fieldLabel(field)} ${text(days)}`, without: { [param]: undefined } }]
  }
  return [
    ...of(`${field}Within`, (days) => (days === 1 ? 'in the last day' : `in the last ${days} days`)),
    ...of(`${field}Before`, (days) => (days === 1 ? 'a day ago or longer' : `${days} days ago or longer`)),
  ]
}

/** Whether a search looks into lists of the tenant. */
export function hasLists(search: DiscoverSearch): boolean {
  return memberFields.some((field) => search[field] !== undefined || search[excludedParam(field)] !== undefined)
}
