import { type Static, Type } from 'typebox'
import { Choice } from '../../choice.ts'
import { defaulted } from '../../defaulted.ts'
import { envelope } from '../../envelope.ts'
import type { Filter } from '../search.schema.ts'
import type { Profile } from '../search-engine.ts'

const MAX_FILTERS = 50

export const SimilarBody = Type.Object(
  {
    filters: Type.Optional(
      Type.Unsafe<Filter[]>({
        type: 'array',
        items: { $ref: 'Filter#' },
        maxItems: MAX_FILTERS,
        description: 'As in a search: all of them must hold, too.',
      }),
    ),
  },
  {
    additionalProperties: false,
    examples: [{ filters: [{ filterType: 'EQ', field: 'language', value: 'hi' }] }],
  },
)

export const SimilarQuery = Type.Object(
  { size: defaulted(Type.Integer({ minimum: 1, maximum: 50, default: 10, description: 'Creators to give.' })) },
  { additionalProperties: false },
)

const REASONS = ['SHARED_CATEGORIES', 'SHARED_HASHTAGS', 'SHARED_TERMS', 'FOLLOWER_RATIO', 'ENGAGEMENT_RATIO'] as const

const Reason = Type.Object({
  code: Choice(REASONS),
  part: Type.Number({ description: 'How alike they are in this, in percent.', examples: [66.67] }),
  shared: Type.Array(Type.String(), {
    description: 'Categories, hashtags or words that both have; empty for ratios.',
  }),
  text: Type.String({ description: 'The same as a sentence.', examples: ['Both use #skincare and #glow.'] }),
})
export type Reason = Static<typeof Reason>

export const SimilarAnswer = Type.Object(
  {
    ...envelope,
    matching: Type.Unsafe<number | null>({
      type: ['integer', 'null'],
      description:
        'Creators that may be called similar: same platform, a shared category, followers within 60 %, and all filters. null: not counted.',
    }),
    compared: Type.Integer({
      description: 'How many of them were compared: those nearest in followers, and those that share hashtags.',
    }),
    note: Type.Unsafe<string | null>({
      type: ['string', 'null'],
      description: 'Why nobody can be called similar, where that lies in the given creator.',
    }),
    similar: Type.Array(
      Type.Object({
        closeness: Type.Unsafe<number | null>({
          type: ['number', 'null'],
          description: '0 to 100; 100 is the same in every part. null: nothing can be compared.',
        }),
        reasons: Type.Array(Reason, {
          description:
            'What the closeness is made of, as `explain/closeness` weighs it; what either does not tell is left out.',
        }),
        profile: Type.Unsafe<Profile>({ $ref: 'Profile#' }),
      }),
      { description: 'The closest first.' },
    ),
  },
  { $id: 'SimilarAnswer', description: 'Creators like the given one.' },
)
