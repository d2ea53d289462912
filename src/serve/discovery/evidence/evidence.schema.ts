import { Type } from 'typebox'
import { Choice } from '../../choice.ts'
import { PLATFORMS } from '../search-engine.ts'

/** Newest posts of each profile that are looked through, and shown of those that match. */
export const MAX_POSTS = 3

const Marks = Type.Unsafe<[from: number, to: number][]>({
  type: 'array',
  items: { type: 'array', items: { type: 'integer' }, minItems: 2, maxItems: 2 },
  description: 'Where the words stand in the text: from and to before, in UTF-16 units, as JavaScript counts.',
  examples: [[[4, 11]]],
})

const number = (description: string, example: number) =>
  Type.Unsafe<number | null>({ type: ['number', 'null'], description, examples: [example] })

const PassedFilter = Type.Object({
  place: Type.String({ description: 'Which filter, in the body.', examples: ['/filters/0'] }),
  field: Type.String({ examples: ['followers'] }),
  value: Type.Unsafe<unknown>({
    type: ['array', 'number', 'boolean', 'string', 'null'], // the serialiser takes a list for a text where that stands first
    items: { type: 'string' },
    description: "The profile's own value; of a list what the filter names; null when unknown or not told.",
    examples: [125000],
  }),
  margin: number(
    'By how much the value passed a bound: in its own unit, of a time in days; null where there is no bound.',
    25000,
  ),
  marginPct: number('The same in percent of the bound; null of a time and of a bound of 0.', 25),
  texts: Type.Array(
    Type.Object({
      field: Type.String({ examples: ['name'] }),
      text: Type.String({ examples: ['MrBeast'] }),
      marks: Marks,
    }),
    { description: 'Where a filter is about words of a text: the texts, with the words marked.' },
  ),
})

const MatchingPost = Type.Object({
  postId: Type.String({ examples: ['CxYz123'] }),
  publishedAt: Type.Unsafe<Date | string | null>({ type: ['string', 'null'], format: 'date-time' }),
  hashtags: Type.Array(Type.String(), { description: 'Of those that the filters name.' }),
  mentions: Type.Array(Type.String(), { description: 'Of those that the filters name.' }),
  text: Type.String({ description: 'Caption, or title of a video.' }),
  marks: Marks,
})

export const Evidence = Type.Object(
  {
    platform: Choice(PLATFORMS),
    profileId: Type.String({ examples: ['UCX6OQ3DkcsbYNE6H8uQQuVA'] }),
    filters: Type.Array(PassedFilter),
    posts: Type.Array(MatchingPost, {
      description: `Up to ${MAX_POSTS} of the newest posts that have a hashtag or a mention that a filter asks for.`,
    }),
  },
  { description: 'Why a profile is in the result.' },
)
