import { type Static, Type } from 'typebox'
import { Choice } from '../choice.ts'
import { defaulted } from '../defaulted.ts'
import { envelope } from '../envelope.ts'
import { Evidence } from './evidence/evidence.schema.ts'
import { facetNames, OPERATORS, relevance, searchableNames, sortableNames } from './fields.ts'
import { FACET_SIZE, type Facets, FEW } from './search-engine.ts'

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
    key: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 200,
        description: 'Of a share of the audience: whose, a country, city, language, age or gender.',
        examples: ['IN'],
      }),
    ),
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
    query: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 100,
        description:
          'Words that handle or name must hold, each somewhere, typos forgiven: one letter wrong, missing, too many or swapped from 5 letters on, two from 9 on. Of a very long word its first 31 bytes count. Sorted by `relevance` unless told otherwise.',
        examples: ['mrbeest'],
      }),
    ),
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
    evidence: Type.Optional(
      Type.Boolean({
        description: 'Whether to tell of each profile by how much it passed each filter, and which posts match.',
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

export const SearchQuery = Type.Object(
  {
    sortBy: Type.Optional(
      Choice([...sortableNames, relevance.name], {
        description:
          'Field to sort by; unknown values come last. Left out: `relevance` where the body has a `query`, else `followers`.',
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

const SearchAdvice = Type.Object(
  {
    action: Choice(['drop', 'loosen'], { description: 'Leave the filter out, or put `instead` in its place.' }),
    place: Type.String({ description: 'Which one, in the body.', examples: ['/filters/0'] }),
    instead: Type.Unsafe<Filter | null>({
      anyOf: [{ $ref: 'Filter#' }, { type: 'null' }],
      description: 'The filter one step wider; null when it is to be left out.',
    }),
    adds: Type.Integer({ description: 'Profiles that it adds, counted.', examples: [312] }),
    text: Type.String({
      description: 'The same in words.',
      examples: ['drop lastPostAt >= 2026-11-17: +312 creators'],
    }),
  },
  { description: 'A change that finds more.' },
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
    advice: Type.Array(SearchAdvice, {
      description: `What would widen a result of fewer than ${FEW} profiles, what adds most first; empty where more were found or nothing adds.`,
    }),
    page: Type.Integer({ examples: [1] }),
    size: Type.Integer({ examples: [20] }),
    nextCursor: Type.Unsafe<string | null>({
      type: ['string', 'null'],
      description: 'Start of the next page; null on the last.',
    }),
    profiles: Type.Array(Type.Ref('Profile#')),
    evidence: Type.Optional(
      Type.Array(Evidence, { description: 'Of each profile, in the same order; there when it was asked for.' }),
    ),
  },
  { $id: 'SearchAnswer', description: 'A page of profiles.' },
)
