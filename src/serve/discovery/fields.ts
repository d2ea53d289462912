import { GROWTH_DAYS } from '../../formulas/growth.ts'

/** What a filter can ask of a field. */
export const OPERATORS = [
  'EQ',
  'NE',
  'IN',
  'NOT_IN',
  'GTE',
  'LTE',
  'GT',
  'LT',
  'LIKE',
  'ARRAY_ANY',
  'ARRAY_ALL',
] as const
export type Operator = (typeof OPERATORS)[number]

/** `shares` are percentages by key (of an audience by country); `members` are the ids of lists that a tenant keeps. */
export type FieldType = 'text' | 'texts' | 'integer' | 'number' | 'boolean' | 'time' | 'shares' | 'members'

const OPERATORS_OF: Record<FieldType, readonly Operator[]> = {
  text: ['EQ', 'NE', 'IN', 'NOT_IN', 'LIKE'],
  texts: ['ARRAY_ANY', 'ARRAY_ALL', 'NOT_IN'],
  integer: ['EQ', 'NE', 'IN', 'NOT_IN', 'GTE', 'LTE', 'GT', 'LT'],
  number: ['EQ', 'NE', 'IN', 'NOT_IN', 'GTE', 'LTE', 'GT', 'LT'],
  boolean: ['EQ', 'NE'],
  time: ['GTE', 'LTE', 'GT', 'LT'],
  shares: ['GTE', 'LTE', 'GT', 'LT'],
  members: ['IN', 'NOT_IN'],
}

/** One field of a profile: what it is called in the API, where it lies, and what may be asked of it. */
export interface Field<Name extends string = string> {
  name: Name
  column: string
  type: FieldType
  /** Never NULL. */
  required: boolean
  /** Empty: the field is shown, not searched. */
  operators: readonly Operator[]
  sortable: boolean
  /** Whether a profile in an answer has it; the others are for filters alone. */
  shown: boolean
  /** Whether its values can be counted beside a search. */
  facet: boolean
  /** The only values there are, where they are few and fixed. */
  values?: readonly string[]
  /** Of shares the only keys there are. */
  keys?: readonly string[]
  description: string
  example: string | number | boolean | readonly string[]
}

type Options = Partial<Pick<Field, 'column' | 'required' | 'values' | 'keys' | 'shown' | 'facet' | 'sortable'>> & {
  searchable?: boolean
}

function field<const Name extends string>(
  name: Name,
  type: FieldType,
  example: Field['example'],
  description: string,
  { searchable = true, required = false, ...rest }: Options = {},
): Field<Name> {
  return {
    name,
    column: name.replace(/[A-Z]|\d+/g, (part) => `_${part.toLowerCase()}`),
    type,
    required,
    operators: searchable ? OPERATORS_OF[type] : [],
    sortable: searchable && (type === 'integer' || type === 'number' || type === 'time'),
    shown: true,
    facet: searchable && (type === 'text' || type === 'texts' || type === 'boolean'),
    description,
    example,
    ...rest,
  }
}

const FORMATS = [
  ['image', 'images'],
  ['carousel', 'carousels'],
  ['reels', 'reels'],
  ['stories', 'stories'],
  ['video', 'videos'],
  ['shorts', 'shorts'],
] as const
const required = true
const searchable = false
const shown = false
/** Free text: nearly every profile has one of its own, so that there is nothing to count. */
const facet = false

const COLLECTION = '01234567-89ab-4cde-8f01-23456789abcd'
const AUDIENCES = [
  ['Country', 'country', 'country, as ISO 3166-1 alpha-2 code', undefined],
  ['City', 'city', 'city', undefined],
  ['Language', 'language', 'language, as ISO 639-1 code', undefined],
  ['Age', 'age', 'age', ['13-17', '18-24', '25-34', '35-44', '45-54', '55-64', '65+']],
  ['Gender', 'gender', 'gender', ['MALE', 'FEMALE']],
] as const

/**
 * Every field of a profile, in the order in which an answer shows them. Validation, OpenAPI, SQL and the answer's shape
 * are all made from this list, and nothing else names a column.
 */
export const fields = [
  field('profileId', 'text', 'UCX6OQ3DkcsbYNE6H8uQQuVA', "The platform's own id of the profile.", {
    required,
    searchable,
  }),
  field('handle', 'text', 'mrbeast', 'Handle, without @.', { facet }),
  field('name', 'text', 'MrBeast', 'Display name.', { facet }),
  field('biography', 'text', 'New video every week', 'Text that the creator shows on the profile.', { facet }),
  field('category', 'text', 'Entertainment', 'Main category.'),
  field('categories', 'texts', ['Entertainment', 'Gaming'], 'All categories, most frequent first.', { required }),
  field('language', 'text', 'en', 'Language, as ISO 639-1 code.'),
  field('country', 'text', 'IN', 'Country, as ISO 3166-1 alpha-2 code.'),
  field('state', 'text', 'Maharashtra', 'State or region.'),
  field('city', 'text', 'Mumbai', 'City.'),
  field('gender', 'text', 'FEMALE', 'Gender.'),
  field('isVerified', 'boolean', true, 'Verified by the platform.'),
  field('isBusiness', 'boolean', false, 'Business account.'),
  field('hasEmail', 'boolean', true, 'Shows an e-mail address.'),
  field('followers', 'integer', 125000, 'Followers or subscribers.'),
  field('following', 'integer', 310, 'Accounts that the creator follows.'),
  field('uploads', 'integer', 842, 'Posts or videos over the whole life of the profile.'),
  field('views', 'integer', 48000000, 'Views over the whole life of the profile.'),
  field('tier', 'text', 'MACRO', 'Tier by followers.', { values: ['NANO', 'MICRO', 'MACRO', 'MEGA'] }),
  field('avgLikes', 'number', 3875, 'Average likes of the last 12 posts.'),
  field('avgComments', 'number', 92.5, 'Average comments of the last 12 posts.'),
  field('avgViews', 'number', 64000, 'Average views of the last 12 posts.'),
  field('avgPlays', 'number', 58000, 'Average plays of the last 12 posts.'),
  field('avgReach', 'number', 40800, 'Average reach of the last 12 posts.'),
  field('reachIsEstimated', 'boolean', true, 'Whether the reach is estimated by formula.', { searchable }),
  field('engagementRate', 'number', 3.17, 'Likes and comments of a post per follower, in percent.', { required }),
  field('engagementRateByViews', 'number', 6.2, 'Likes and comments of a post per view, in percent.'),
  field(
    'engagementPercentile',
    'number',
    83,
    'Peers of the same tier and category with a lower engagement rate as of the last hourly run, in percent without decimals.',
  ),
  field('avgLikes30d', 'number', 4012, 'Average likes of the posts of the 30 days before `as_of`.'),
  field('avgComments30d', 'number', 88, 'Average comments of those posts.'),
  field('avgViews30d', 'number', 66000, 'Average views of those posts.'),
  field('avgPlays30d', 'number', 61000, 'Average plays of those posts.'),
  field('avgReach30d', 'number', 41200, 'Average reach of those posts.'),
  field('engagementRate30d', 'number', 3.25, 'Engagement rate of those posts, in percent.'),
  ...FORMATS.map(([name, what]) =>
    field(`${name}Share`, 'number', 25, `Share of ${what} in the last 12 posts, in percent.`),
  ),
  field('topHashtags', 'texts', ['skincare', 'glow'], 'Most used hashtags, most frequent first.', { required }),
  field('contentTypes', 'texts', ['REEL', 'IMAGE'], 'Kinds of the last 12 posts, the most frequent first.', {
    required,
  }),
  field('mentions', 'texts', ['nykaa'], 'Accounts that biography and posts mention.', { required }),
  field('sponsoredShare', 'number', 16.67, 'Share of sponsored posts in the last 12 whose kind is known, in percent.'),
  field('sponsoredEngagementRate', 'number', 2.2, 'Engagement rate of sponsored posts, in percent.'),
  field('organicEngagementRate', 'number', 3.4, 'Engagement rate of the other posts, in percent.'),
  field('authenticityScore', 'number', 91, 'How genuine followers and engagement look, 0 to 100.'),
  field('authenticityCoverage', 'integer', 4, 'How many of the five parts of that score are known.', { required }),
  ...GROWTH_DAYS.flatMap((days) => [
    field(`followersGrowth${days}d`, 'integer', 1200, `Change of followers over ${days} days.`),
    field(`followersGrowth${days}dPct`, 'number', 0.97, `Change of followers over ${days} days, in percent.`),
  ]),
  field('posts30d', 'integer', 9, 'Posts in the 30 days before `as_of`.', { required }),
  field('postsAnalysed', 'integer', 12, 'Posts that the averages rest on.', { required, searchable }),
  field('lastPostAt', 'time', '2026-11-20T09:30:00.000Z', 'Time of the newest known post.'),
  field('firstSeenAt', 'time', '2025-11-24T00:00:00.000Z', 'Time of the first snapshot.', { required, searchable }),
  field('snapshotAt', 'time', '2026-11-23T18:00:00.000Z', 'Time of the latest snapshot.', { required, searchable }),
  field('linkedPlatforms', 'texts', ['YOUTUBE'], 'Other platforms on which a profile of the same creator is known.', {
    required,
  }),
  field('enabledForSaas', 'boolean', true, 'In a served country, with engagement and reach.', { required }),
  ...AUDIENCES.map(([name, column, of, keys]) =>
    field(`audience${name}`, 'shares', 25, `Share of the audience by ${of} (\`key\`), in percent.`, {
      column: `audience_${column}_shares`,
      required,
      shown,
      ...(keys ? { keys } : {}),
    }),
  ),
  field('collection', 'members', COLLECTION, 'Ids of collections of yours that hold the profile.', { shown }),
  field('campaign', 'members', COLLECTION, 'Ids of campaigns of yours that hold the profile.', { shown }),
]

/** What a text search sorts by. */
export const relevance: Field = field(
  'relevance',
  'number',
  0.86,
  'How closely handle or name resemble `query`: 1 without a typo, each of them less; then the followers.',
  { shown, searchable, required, sortable: true },
)
/** Handle and name together, which a text search looks through. */
export const handleOrName: Field = field('query', 'text', 'mrbeast', 'Handle or name.', { shown, searchable })

type FieldName = (typeof fields)[number]['name']

const byName = new Map<string, Field<FieldName>>(fields.map((each) => [each.name, each]))

/** The fields that a profile in an answer has. */
export const profileFields = fields.filter((each) => each.shown)

/** The field of that API name. @throws RangeError for a name that a schema let through without need. */
export function fieldNamed(name: string): Field<FieldName> {
  const found = byName.get(name)
  if (found === undefined) throw new RangeError(`no field ${name}`)
  return found
}

export const searchableNames = fields.filter((each) => each.operators.length > 0).map((each) => each.name)
export const sortableNames = fields.filter((each) => each.sortable).map((each) => each.name)
export const facetNames = fields.filter((each) => each.facet).map((each) => each.name)
