import { fields } from '../api/fields.gen.ts'

type Field = (typeof fields)[number]
type Searchable = Extract<Field, { searchable: true }>

export type FieldName = Field['name']
/** Numbers: a least and a greatest value can be asked for. */
export type RangeField = Extract<Searchable, { type: 'integer' | 'number' }>['name']
/** Values that can be counted beside a search: some are included, some excluded. */
export type SetField = Extract<Searchable, { type: 'text' | 'texts'; facet: true }>['name']
/** Sets of values a profile, of which any or all can be asked for. */
export type TagsField = Extract<Searchable, { type: 'texts' }>['name']
/** Free text: words in it can be asked for. */
export type WordsField = Extract<Searchable, { type: 'text'; facet: false }>['name']
export type FlagField = Extract<Searchable, { type: 'boolean' }>['name']
export type TimeField = Extract<Searchable, { type: 'time' }>['name']
/** Shares of an audience by key, of which each can have a least and a greatest value. */
export type ShareField = Extract<Searchable, { type: 'shares' }>['name']
/** Lists of the tenant's own that hold the profile: some are asked for, some are left out. */
export type MemberField = Extract<Searchable, { type: 'members' }>['name']
export type SortField = Extract<Field, { sortable: true }>['name']

const byName = new Map<string, Field>(fields.map((field) => [field.name, field]))

export const rangeFields = fields.filter((field) => field.searchable && isNumber(field)).map(nameOf<RangeField>)
export const setFields = fields
  .filter((field) => field.facet && (field.type === 'text' || field.type === 'texts'))
  .map(nameOf<SetField>)
export const tagsFields = fields.filter((field) => field.searchable && field.type === 'texts').map(nameOf<TagsField>)
export const wordsFields = fields
  .filter((field) => field.searchable && field.type === 'text' && !field.facet)
  .map(nameOf<WordsField>)
export const flagFields = fields.filter((field) => field.searchable && field.type === 'boolean').map(nameOf<FlagField>)
export const timeFields = fields.filter((field) => field.searchable && field.type === 'time').map(nameOf<TimeField>)
export const shareFields = fields.filter((field) => field.type === 'shares').map(nameOf<ShareField>)
export const memberFields = fields.filter((field) => field.type === 'members').map(nameOf<MemberField>)
export const sortFields = fields.filter((field) => field.sortable).map(nameOf<SortField>)
/** What a profile shows; the others are for filters alone. */
export const shownFields = fields.filter((field) => field.shown).map(nameOf<FieldName>)
/** What a filter can ask of, of those types that the page knows. */
export const filterFields: FieldName[] = [
  ...wordsFields,
  ...setFields,
  ...rangeFields,
  ...timeFields,
  ...flagFields,
  ...shareFields,
  ...memberFields,
]

/** The definition that the server publishes of that field. */
export function fieldNamed(name: FieldName): Field {
  return byName.get(name)!
}

/** Whether a number is a percentage; otherwise it is a count or a score. */
export function isPercent(name: FieldName): boolean {
  return /(Rate(\d+d|ByViews)?|Percentile|Share|Pct)$/.test(name)
}

/** Whether a number is a change, which has a sign. */
export function isChange(name: FieldName): boolean {
  return /Growth\d+d(Pct)?$/.test(name)
}

function nameOf<Name extends FieldName>(field: Field): Name {
  return field.name as Name
}

function isNumber({ type }: Field): boolean {
  return type === 'integer' || type === 'number'
}
