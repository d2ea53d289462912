import { type Static, type TSchema, Type } from 'typebox'
import { Choice } from '../choice.ts'
import { facetNames, OPERATORS, searchableNames, sortableNames } from './fields.ts'
import { envelope } from './profile.schema.ts'
import { FACET_SIZE, type Facets } from './search-engine.ts'

const MAX_FILTERS = 50
const MAX_VALUES = 1_000
/** Deepest profile that `page` reaches; beyond it the cursor goes on at the same speed. */
export const MAX_DEPTH = 10_000

const SCALAR = ['string', 'number', 'boolean']
type Scalar = string | number | boolean

export const Filter = Type.Object(
  {
    filterType: Choice(OPERATORS, { description: 'What is asked of the field.', examples: ['GTE'] }),
    field: Choice(searchableNames, { examples: ['followers'] }),
    value: Type.Unsafe<Scalar | Scalar[]>({
      type: [...SCALAR, 'array'],
      items: { type: SCALAR, maxLength: 1_000 },
      maxLength: 1_000,
      minItems: 1,
      maxItems: MAX_VALUES,
      description: "A value of the field's type, as such or as text; a list for IN, NOT_IN, ARRAY_ANY and ARRAY_ALL.",
      examples: ['1000'],
    }),
  },
  { $id: 'Filter', additionalProperties: false, description: 'One condition on one field.' },
)
export type Filter = Static<typeof Filter>

export const SearchBody = Type.Object(
  {
    filters: Type.Optional(
      Type.Unsafe<Filter[]>({
        type: 'array',
        items: { $ref: 'Filter#' },
        maxItems: MAX_FILTERS,
        description: 'All of them must hold. None: every profile.',
      }),
    ),
    facets: Type.Optional(
      Type.Array(Choice(facetNames), {
        uniqueItems: true,
        description: 'Fields whose values are counted, each among the profiles that pass all filters but its own.',
        examples: [['category', 'language']],
      }),
    ),
  },
  {
    additionalProperties: false,
    examples: [
      {
        filters: [
          { filterType: 'GTE', field: 'followers', value: '1000' },
          { filterType: 'IN', field: 'category', value: ['Beauty', 'Fashion'] },
        ],
      },
    ],
  },
)

/** A parameter that may be left out and yet is always there for the handler, since validation puts the default in. */
const defaulted = <T extends TSchema>(schema: T): T => Type.Optional(schema) as unknown as T

export const SearchQuery = Type.Object(
  {
    sortBy: defaulted(
      Choice(sortableNames, {
        default: 'followers',
        description: 'Field to sort by; unknown values come last.',
      }),
    ),
    sortDir: defaulted(Choice(['ASC', 'DESC'], { default: 'DESC' })),
    page: defaulted(
      Type.Integer({
        minimum: 1,
        default: 1,
        description: `Page, from 1; page * size is at most ${MAX_DEPTH}. Left out with a cursor.`,
      }),
    ),
    size: defaulted(Type.Integer({ minimum: 1, maximum: 100, default: 20, description: 'Profiles in a page.' })),
    cursor: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 2_000,
        description:
          '`nextCursor` of the page before: goes on where that page ended, with the same filters and sort, however deep.',
      }),
    ),
    computeCounts: defaulted(Type.Boolean({ default: true, description: 'Whether to count all profiles that match.' })),
  },
  { additionalProperties: false },
)

export const SearchAnswer = Type.Object(
  {
    ...envelope,
    count: Type.Unsafe<number | null>({
      type: ['integer', 'null'],
      description: 'Profiles that match, exactly; null when not asked for.',
      examples: [123],
    }),
    facets: Type.Unsafe<Facets>({
      type: 'object',
      additionalProperties: {
        type: 'array',
        items: {
          type: 'object',
          properties: { value: { type: 'string' }, count: { type: 'integer' } },
          required: ['value', 'count'],
        },
      },
      description: `Of each field asked for, its ${FACET_SIZE} most frequent values.`,
      examples: [{ category: [{ value: 'Beauty', count: 1840 }] }],
    }),
    page: Type.Integer({ examples: [1] }),
    size: Type.Integer({ examples: [20] }),
    nextCursor: Type.Unsafe<string | null>({
      type: ['string', 'null'],
      description: 'Start of the next page; null on the last.',
    }),
    profiles: Type.Array(Type.Ref('Profile#')),
  },
  { $id: 'SearchAnswer', description: 'A page of profiles.' },
)
