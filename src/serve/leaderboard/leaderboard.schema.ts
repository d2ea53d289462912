import { type Static, type TSchema, Type } from 'typebox'
import { Choice } from '../choice.ts'
import { defaulted } from '../defaulted.ts'
import { envelope } from '../envelope.ts'
import { GroupFilterSchema } from '../group-filter.ts'
import { BOARDS, GROUPS, SORT_KEYS } from './board.ts'
import { boardProperties } from './board-fields.ts'

/** Deepest place that `page` reaches; a page there costs what the first one costs. */
const MAX_PAGE = 10_000_000
const MOST_FACETS = 200

const nullable = <T>(type: 'string' | 'integer' | 'number' | 'boolean', description: string) =>
  Type.Unsafe<T | null>({ type: [type, 'null'], description })

export const MonthText = Type.String({
  pattern: '^\\d{4}-(0[1-9]|1[0-2])(-01)?$',
  description: 'A month, as 2026-11 or by its first day.',
  examples: ['2026-11'],
})

export const PlatformParam = Choice(BOARDS, {
  description: 'Platform; `ALL` is the board of creators, on which linked profiles are one.',
  examples: ['YOUTUBE'],
})

/** A category or language in a path. */
export const GroupText = Type.String({
  minLength: 1,
  maxLength: 200,
  pattern: '^[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]+$',
})

export const BoardQuery = Type.Object(
  {
    sortBy: Type.Optional(
      Type.String({
        maxLength: 100,
        description: `What ranks: \`followers\` won in the month (the default), \`followers_lifetime\`, \`views\`, \`plays\` and \`engagement\` of the month, or \`rising\`: growth for each root of the followers before, of who passes the gates. Anything else means \`followers\`.`,
        examples: SORT_KEYS,
      }),
    ),
    sortDir: defaulted(
      Choice(['ASC', 'DESC'], { default: 'DESC', description: 'DESC has the best first, ASC the last.' }),
    ),
    month: Type.Optional(MonthText),
    page: defaulted(
      Type.Integer({ minimum: 1, maximum: MAX_PAGE, default: 1, description: 'Page, from 1, however deep.' }),
    ),
    size: defaulted(Type.Integer({ minimum: 1, maximum: 100, default: 20, description: 'Rows of a page.' })),
    history: defaulted(
      Type.Boolean({ default: false, description: 'Whether each row tells its ranks of the last 12 months.' }),
    ),
    facets: defaulted(
      Type.Boolean({
        default: false,
        description: 'Whether to count the values of category, language, country and tier.',
      }),
    ),
  },
  { additionalProperties: false },
)

export const BoardBody = Type.Object(
  {
    query: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 100,
        description:
          'Words of a handle or name, typos forgiven: finds up to 10 creators, each with its place on the board and who stands around it.',
        examples: ['mrbeest'],
      }),
    ),
    filters: Type.Optional(
      Type.Array(GroupFilterSchema(['month', ...GROUPS]), {
        maxItems: 20,
        description:
          'What the board is narrowed to. `month` EQ names the month. Ranks count within one category and one language where those are given by EQ; country and tier narrow the rows alone.',
      }),
    ),
  },
  {
    additionalProperties: false,
    examples: [{ filters: [{ filterType: 'EQ', field: 'category', value: 'Beauty' }] }],
  },
)
export type BoardBody = Static<typeof BoardBody>

const rank = (description: string): TSchema => nullable('integer', description)
const Ranks = (description: string) =>
  Type.Object(
    {
      followersChangeRank: rank('By followers won in the month.'),
      followersRank: rank('By followers.'),
      viewsRank: rank('By views of the month.'),
      playsRank: rank('By plays of the month.'),
      engagementRank: rank('By engagement rate.'),
      risingRank: rank('Among risers.'),
    },
    { description },
  )

const pictureProperties = {
  pictureUrl: nullable<string>('string', 'The picture on our CDN; null until it is stored.'),
  pictureThumbnailUrl: nullable<string>('string', 'A small one, where it was made.'),
  pictureThumbhash: nullable<string>('string', 'What to show until the picture is there, a ThumbHash in base64.'),
}

const Part = Type.Object({
  platform: Choice(['INSTAGRAM', 'YOUTUBE']),
  profileId: Type.String(),
  handle: nullable<string>('string', 'Handle of now.'),
  name: nullable<string>('string', 'Name of now.'),
  isVerified: nullable<boolean>('boolean', 'Whether the platform verified it.'),
  ...pictureProperties,
  followers: nullable<number>('integer', 'Its own followers at the close of the month.'),
  followersChange: nullable<number>('integer', 'Followers that it won over the month.'),
  views: nullable<number>('integer', 'Its own views of the month.'),
})

const rowProperties = {
  place: nullable<number>(
    'integer',
    'Place among the rows that the board is narrowed to, from 1; null where it has none.',
  ),
  platform: Choice(BOARDS),
  profileId: Type.String({
    description: 'Of a creator (`ALL`) the platform and id of one of its profiles, as INSTAGRAM:123.',
  }),
  handle: nullable<string>('string', 'Handle of now; of a creator that of its larger profile.'),
  name: nullable<string>('string', 'Name of now.'),
  isVerified: nullable<boolean>('boolean', 'Whether the platform verified one of its profiles.'),
  ...pictureProperties,
  ...boardProperties,
  authenticityScore: nullable<number>('number', 'Authenticity score of now.'),
  rank: rank('Rank by the sort key in the scope of the answer; ties share one.'),
  previousRank: rank('The same of the month before.'),
  rankChange: nullable<number>('integer', 'previousRank - rank; positive means climbed.'),
  movement: Choice(['CLIMBED', 'FELL', 'STAYED', 'ENTERED', 'LEFT', 'ABSENT'], {
    description: 'What came of its rank since the month before. ABSENT: on neither board.',
  }),
  currentMonthRanks: Ranks('All ranks of the month in the scope of the answer.'),
  lastMonthRanks: Ranks('The same of the month before.'),
  profiles: Type.Array(Part, { description: 'The profiles that it is made of, each with its own figures.' }),
  history: Type.Optional(
    Type.Array(Type.Object({ month: Type.String({ format: 'date' }), rank: rank('Rank of that month.') }), {
      description: 'Ranks of the last months, oldest first; there when asked for.',
    }),
  ),
}

const Neighbour = Type.Object(rowProperties, { $id: 'BoardRow', description: 'A creator on a board.' })
export const sharedBoardSchemas: readonly TSchema[] = [Neighbour]

export const BoardAnswer = Type.Object(
  {
    ...envelope,
    platform: Choice(BOARDS),
    month: Type.Unsafe<string | null>({
      type: ['string', 'null'],
      description: 'The first day of the month; null when there is no board yet.',
      examples: ['2026-11-01'],
    }),
    months: Type.Array(Type.String({ format: 'date' }), { description: 'Months that have a board, the newest first.' }),
    sortBy: Choice(SORT_KEYS, { description: 'The sort key that was taken.' }),
    scope: Choice(['platform', 'category', 'language', 'category_language'], {
      description: 'Among whom the ranks count.',
    }),
    count: Type.Integer({ description: 'Rows on the narrowed board; of a query those found.' }),
    page: Type.Integer(),
    size: Type.Integer(),
    leaderboard: Type.Array(
      Type.Unsafe<Record<string, unknown>>({
        type: 'object',
        properties: {
          ...rowProperties,
          neighbours: Type.Array(Type.Ref('BoardRow#'), {
            description: 'Of one that was looked for: who stands around it, itself included.',
          }),
        },
        required: Object.keys(rowProperties).filter((name) => name !== 'history'),
      }),
    ),
    facets: Type.Optional(
      Type.Unsafe<Record<string, { value: string; count: number }[]>>({
        type: 'object',
        additionalProperties: {
          type: 'array',
          items: {
            type: 'object',
            properties: { value: { type: 'string' }, count: { type: 'integer' } },
            required: ['value', 'count'],
          },
        },
        description: `Of each group its ${MOST_FACETS} most frequent values, counted among the rows that pass the filters on the other groups.`,
      }),
    ),
  },
  { $id: 'BoardAnswer', description: 'A page of a board.' },
)
export { MOST_FACETS }
