import {
  type FieldName,
  type FlagField,
  fieldNamed,
  flagFields,
  isChange,
  type MemberField,
  memberFields,
  type RangeField,
  rangeFields,
  type SetField,
  type ShareField,
  type SortField,
  setFields,
  shareFields,
  shownFields,
  sortFields,
  type TagsField,
  type TimeField,
  tagsFields,
  timeFields,
  type WordsField,
  wordsFields,
} from '../../fields/profile-fields.ts'
import { readShareBound } from '../../fields/share-bound.ts'
import {
  choiceParam,
  flagParam,
  listParam,
  numberParam,
  type Param,
  readSearch,
  textParam,
} from '../../ui/search-params.ts'

/** How closely handle or name resemble what was looked for; the order of such a search. */
export const RELEVANCE = 'relevance'
export type Sort = SortField | typeof RELEVANCE

/** Creators that can be chosen at once; each is 30 characters of the address. */
export const MAX_SELECTED = 100

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
const set = listParam({ items: 50, length: 100 })
/** `IN:30:`: at least 30 % in India. */
const shares: Param<string[]> = {
  read: (values) => (values.every((value) => readShareBound(value)) ? set.read(values) : undefined),
}
/** Ids of lists; a server refuses what is none. */
const listIds: Param<string[]> = {
  read: (values) =>
    values.every((value) => UUID.test(value)) ? set.read(values.map((id) => id.toLowerCase())) : undefined,
}
const days = numberParam({ min: 1, max: 3650, integer: true })
const yesNo = choiceParam(['true', 'false'])

const filterShape: Record<string, Param<unknown>> = Object.fromEntries([
  ['q', textParam(100)],
  ...wordsFields.map((name) => [name, textParam(200)]),
  ...setFields.flatMap((name) => [
    [name, set],
    [excludedParam(name), set],
  ]),
  ...tagsFields.map((name) => [allParam(name), set]),
  ...rangeFields.flatMap((name) => [
    [`${name}Min`, boundOf(name)],
    [`${name}Max`, boundOf(name)],
  ]),
  ...timeFields.flatMap((name) => [
    [`${name}Within`, days],
    [`${name}Before`, days],
  ]),
  ...flagFields.map((name) => [name, yesNo]),
  ...shareFields.map((name) => [name, shares]),
  ...memberFields.flatMap((name) => [
    [name, listIds],
    [excludedParam(name), listIds],
  ]),
])

const viewShape = {
  platform: choiceParam(['INSTAGRAM', 'YOUTUBE']),
  sort: choiceParam([...sortFields, RELEVANCE]),
  dir: choiceParam(['asc', 'desc']),
  view: choiceParam(['cards']),
  from: choiceParam(['genre']),
  evidence: flagParam,
  columns: listParam({ items: 40, length: 40 }) as Param<FieldName[]>,
  selected: listParam({ items: MAX_SELECTED, length: 220 }),
}

/** What the address of Discover holds, made from the fields that the server publishes. No `platform` means both; no `sort` means most followers first, or with `q` the closest first. */
export type DiscoverSearch = {
  [K in `${RangeField}${'Min' | 'Max'}` | `${TimeField}${'Within' | 'Before'}`]?: number | undefined
} & {
  [K in
    | SetField
    | MemberField
    | `not${Capitalize<SetField | MemberField>}`
    | `all${Capitalize<TagsField>}`
    | ShareField]?: string[] | undefined
} & { [K in WordsField]?: string | undefined } & { [K in FlagField]?: 'true' | 'false' | undefined } & {
  /** Words that handle or name hold, typos forgiven. */
  q?: string | undefined
  platform?: 'INSTAGRAM' | 'YOUTUBE' | undefined
  sort?: Sort | undefined
  dir?: 'asc' | 'desc' | undefined
  view?: 'cards' | undefined
  /** The module whose link leads here; gone as soon as a filter is changed. */
  from?: 'genre' | undefined
  /** Each creator tells why it is in the result. */
  evidence?: true | undefined
  /** Columns beside the name, in order; absent: the usual ones. */
  columns?: FieldName[] | undefined
  /** Chosen creators, as `PLATFORM:id`. */
  selected?: string[] | undefined
  ignored?: string[] | undefined
}

/** Params of an address that hold filters, and no view of what they find. */
export const filterParams = Object.keys(filterShape) as (keyof DiscoverSearch)[]

/** Reads the address of Discover; what is not valid ends up in `ignored`. */
export function readDiscoverSearch(raw: Record<string, unknown>): DiscoverSearch {
  const search = readSearch({ ...filterShape, ...viewShape }, raw) as DiscoverSearch
  if (search.columns === undefined) return search
  const columns = search.columns.filter((name) => shownFields.includes(name))
  const unknown = search.columns.filter((name) => !columns.includes(name)).map((name) => `columns=${name}`)
  const ignored = [...(search.ignored ?? []), ...unknown]
  return {
    ...search,
    columns: columns.length > 0 ? columns : undefined,
    ...(ignored.length > 0 && { ignored: [...new Set(ignored)] }),
  }
}

/** `notCategory` for `category`: the param that holds the values which a set filter excludes. */
export function excludedParam<Name extends SetField | MemberField>(name: Name): `not${Capitalize<Name>}` {
  return `not${capitalised(name)}`
}

/** `allTopHashtags` for `topHashtags`: the param that holds the values which a creator must all have. */
export function allParam<Name extends TagsField>(name: Name): `all${Capitalize<Name>}` {
  return `all${capitalised(name)}`
}

function capitalised<Text extends string>(text: Text): Capitalize<Text> {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}` as Capitalize<Text>
}

/** A bound that the server takes: only changes go below 0, and whole numbers have no fraction. */
function boundOf(name: RangeField): Param<number> {
  const integer = fieldNamed(name).type === 'integer'
  return numberParam({ min: isChange(name) ? -1e12 : 0, max: 1e12, integer })
}
