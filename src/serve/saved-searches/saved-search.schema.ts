import { type Static, Type } from 'typebox'
import { Choice } from '../choice.ts'
import { LineOf } from '../written-text.ts'

/** Searches that a tenant keeps at most: they are listed in one answer. */
export const MAX_SAVED = 500
const MAX_FILTERS = 50

const name = LineOf(200, { description: 'What the search is called.', examples: ['Food creators in Mumbai'] })
const platform = Choice(['INSTAGRAM', 'YOUTUBE', 'ALL'], { examples: ['ALL'] })
const address = Type.String({
  maxLength: 8_000,
  pattern: '^\\?[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]*$',
  description: 'Search params of the page that shows it, whose days count back from the time of the data.',
  examples: ['?category=Food&lastPostAtWithin=30'],
})
const filters = Type.Unsafe<SavedFilter[]>({
  type: 'array',
  items: { $ref: 'Filter#' },
  maxItems: MAX_FILTERS,
  description: 'As a search takes them.',
})
/** A filter as the API takes it; discovery checks it. */
export interface SavedFilter {
  field: string
  value: unknown
}

const nullable = <T>(type: string, description: string) => Type.Unsafe<T | null>({ type: [type, 'null'], description })

export const SavedSearch = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    name,
    platform,
    query: nullable<string>('string', 'Words of handle or name; null: none.'),
    filters,
    sortBy: nullable<string>('string', 'Field that it is sorted by; null: as a search sorts by itself.'),
    sortDir: Choice(['ASC', 'DESC']),
    address: nullable<string>('string', 'Search params of the page that shows it; null where it was not saved there.'),
    gone: Type.Array(Type.Object({ place: Type.String({ examples: ['/filters/0/value'] }), message: Type.String() }), {
      description:
        'Collections and campaigns that filters name and that are no more; the search works without those filters.',
    }),
    createdAt: Type.Unsafe<string | Date>({ type: 'string', format: 'date-time' }),
    updatedAt: Type.Unsafe<string | Date>({ type: 'string', format: 'date-time' }),
  },
  { $id: 'SavedSearch', description: 'A search that has a name.' },
)
export type SavedSearch = Static<typeof SavedSearch>

export const SavedSearchesAnswer = Type.Object(
  { savedSearches: Type.Array(Type.Ref('SavedSearch#')) },
  { description: 'The searches in the order of their names.' },
)

/** What is searched, in the words of the search itself. */
const search = {
  platform: Type.Optional(platform),
  query: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
  filters: Type.Optional(filters),
  sortBy: Type.Optional(Type.String({ minLength: 1, maxLength: 100, examples: ['followers'] })),
  sortDir: Type.Optional(Choice(['ASC', 'DESC'])),
  address: Type.Optional(address),
}
export const NewSavedSearch = Type.Object({ name, ...search }, { additionalProperties: false })
export type SearchToSave = Omit<Static<typeof NewSavedSearch>, 'name'>

export const NewName = Type.Object({ name }, { additionalProperties: false })

export const SavedSearchParams = Type.Object({
  id: Type.String({
    format: 'uuid',
    description: 'The saved search.',
    examples: ['01234567-89ab-4cde-8f01-23456789abcd'],
  }),
})
