import { type Static, Type } from 'typebox'
import { Choice } from '../choice.ts'
import { defaulted } from '../defaulted.ts'
import { envelope } from '../envelope.ts'
import { GroupFilterSchema } from '../group-filter.ts'
import { DIMENSION_NAMES, type GenreMetric, METRIC_NAMES } from './genre.ts'

/** Cells that can be compared side by side. */
const MOST_CELLS = 6

export const GenreParams = Type.Object({
  platform: Choice(['INSTAGRAM', 'YOUTUBE', 'ALL'], {
    description: 'Platform; `ALL` answers both lists, `size` cells for each.',
    examples: ['YOUTUBE'],
  }),
})

export const GenreQuery = Type.Object(
  {
    sortBy: defaulted(
      Choice(METRIC_NAMES, { default: 'creators', description: 'Figure to sort by; unknown ones come last.' }),
    ),
    sortDir: defaulted(Choice(['ASC', 'DESC'], { default: 'DESC' })),
    page: defaulted(Type.Integer({ minimum: 1, maximum: 100_000, default: 1, description: 'Page, from 1.' })),
    size: defaulted(
      Type.Integer({ minimum: 1, maximum: 1_000, default: 50, description: 'Cells of a page, for each platform.' }),
    ),
  },
  { additionalProperties: false },
)

const value = (description: string) =>
  Type.String({ minLength: 1, maxLength: 200, pattern: '^[^\\u0000\\ud800-\\udfff]+$', description })

export const GenreBody = Type.Object(
  {
    filters: Type.Optional(
      Type.Array(GroupFilterSchema(DIMENSION_NAMES), {
        maxItems: 20,
        description:
          'All must hold. A dimension that none names is `ALL`, but for categories and, of `/language`, languages, which are listed. `month` NE `ALL` gives every month.',
      }),
    ),
    cells: Type.Optional(
      Type.Array(
        Type.Object(
          {
            category: value('Its category.'),
            country: Type.Optional(value('Its country; left out: `ALL`.')),
            language: Type.Optional(value('Its language; left out: `ALL`.')),
            profileType: Type.Optional(value('Its size class; left out: `ALL`.')),
          },
          { additionalProperties: false },
        ),
        {
          minItems: 1,
          maxItems: MOST_CELLS,
          description: 'Cells to put side by side, in place of all that pass the filters.',
        },
      ),
    ),
  },
  {
    additionalProperties: false,
    examples: [
      {
        filters: [
          { filterType: 'EQ', field: 'month', value: '2026-11-01' },
          { filterType: 'IN', field: 'category', value: ['Beauty', 'Fashion'] },
        ],
      },
    ],
  },
)

const METRIC_WORDS: Record<GenreMetric, string> = {
  creators: 'Profiles that were seen in the month or published in it; of `ALL` every profile.',
  uploads: 'Posts published in the month.',
  views: 'Views of these posts.',
  plays: 'Plays of these posts.',
  followers: 'Followers that the profiles closed the month with.',
  likes: 'Likes of the posts.',
  comments: 'Comments of the posts.',
  engagement: 'Likes and comments together.',
  engagementRate: 'Percent; mean likes and comments of a post over mean followers of a profile.',
}
const figure = (name: GenreMetric, description: string) =>
  Type.Unsafe<number | null>({ type: [name === 'engagementRate' ? 'number' : 'integer', 'null'], description })

const figures = Object.fromEntries(METRIC_NAMES.map((name) => [name, figure(name, METRIC_WORDS[name])]))

const Change = Type.Object({
  absolute: Type.Unsafe<number | null>({ type: ['number', 'null'], description: 'This month less the month before.' }),
  percent: Type.Unsafe<number | null>({
    type: ['number', 'null'],
    description: 'The same in percent of the month before.',
  }),
})

const GenreCell = Type.Object({
  platform: Choice(['INSTAGRAM', 'YOUTUBE']),
  category: Type.String(),
  month: Type.String({ description: 'The first day of the month, or `ALL`.', examples: ['2026-11-01'] }),
  country: Type.String({ description: 'ISO 3166-1 alpha-2, or `ALL`.' }),
  language: Type.String({ description: 'ISO 639-1, or `ALL`.' }),
  profileType: Choice(['NANO', 'MICRO', 'MACRO', 'MEGA', 'ALL'], { description: 'Size class, or `ALL`.' }),
  ...figures,
  audienceCreators: Type.Integer({ description: 'Profiles whose audience the shares are taken over.' }),
  audienceAgeGender: Type.Unsafe<Record<string, Record<string, number>> | null>({
    type: ['object', 'null'],
    additionalProperties: { type: 'object', additionalProperties: { type: 'number' } },
    description: 'Fractions of the audience by gender and age, weighted by followers; null where none is known.',
    examples: [{ male: { '18-24': 0.3 }, female: { '18-24': 0.7 } }],
  }),
  audienceGender: Type.Unsafe<{ male_per?: number; female_per?: number } | null>({
    type: ['object', 'null'],
    properties: { male_per: { type: 'number' }, female_per: { type: 'number' } },
    description: 'Percent of men and women among it; null where none is known.',
  }),
  previous: Type.Unsafe<Record<GenreMetric, number | null> | null>({
    type: ['object', 'null'],
    properties: figures,
    description: 'Figures of the month before; null where there was none, or the cell is of all months.',
  }),
  change: Type.Unsafe<Record<GenreMetric, Static<typeof Change>> | null>({
    type: ['object', 'null'],
    properties: Object.fromEntries(METRIC_NAMES.map((name) => [name, Change])),
    description: 'What changed since the month before.',
  }),
  topCreators: Type.Object(
    {
      sortBy: Type.String(),
      filters: Type.Array(Type.Object({ filterType: Choice(['EQ']), field: Type.String(), value: Type.String() })),
    },
    { description: "What to search the platform's profiles for, to see the cell's creators, the largest first." },
  ),
})

export const GenreAnswer = Type.Object(
  {
    ...envelope,
    page: Type.Integer(),
    size: Type.Integer(),
    counts: Type.Object(
      { INSTAGRAM: Type.Optional(Type.Integer()), YOUTUBE: Type.Optional(Type.Integer()) },
      { description: 'Cells that pass, by platform.' },
    ),
    INSTAGRAM: Type.Optional(Type.Array(Type.Ref('GenreCell#'), { description: 'There when asked for.' })),
    YOUTUBE: Type.Optional(Type.Array(Type.Ref('GenreCell#'), { description: 'There when asked for.' })),
  },
  { description: 'Cells of each platform.' },
)
export const sharedGenreSchema = Type.Object(GenreCell.properties, {
  $id: 'GenreCell',
  description: 'Creators of a category, in a month, country, language and size class.',
})

export const GenreOptions = Type.Object(
  {
    ...envelope,
    ...Object.fromEntries(
      DIMENSION_NAMES.map((name) => [name, Type.Array(Type.String(), { description: `Values of ${name}.` })]),
    ),
  },
  { description: 'What cells there are.' },
)
