import { type RawBuilder, sql } from 'kysely'
import { type TSchema, Type } from 'typebox'

/** A figure of a row: where it lies and what it says. */
interface BoardField {
  name: string
  column: string
  type: 'integer' | 'number' | 'string' | 'boolean' | 'date-time'
  of: 'month' | 'previous' | 'rising'
  description: string
}

const snake = (name: string): string => name.replace(/[A-Z]|\d+/g, (part) => `_${part.toLowerCase()}`)

const figure = (name: string, type: BoardField['type'], description: string): BoardField => ({
  name,
  column: snake(name),
  type,
  of: 'month',
  description,
})

const withPrevious = (name: string, type: BoardField['type'], description: string): BoardField[] => {
  const own = figure(name, type, description)
  const previous = `previous${name[0]!.toUpperCase()}${name.slice(1)}`
  return [own, { ...own, name: previous, of: 'previous', description: `The same of the month before.` }]
}

const risingScore = (name: string, description: string): BoardField => ({
  ...figure(name, 'number', description),
  of: 'rising',
})

/** What a row tells of its creator in the month. */
const boardFields: readonly BoardField[] = [
  figure('category', 'string', 'Category in the month.'),
  figure('language', 'string', 'Language in the month, ISO 639-1.'),
  figure('country', 'string', 'Country in the month, ISO 3166-1 alpha-2.'),
  figure('tier', 'string', 'Size class by the followers of the month.'),
  figure('followers', 'integer', 'Followers at the close of the month.'),
  // Of the profiles that are this creator now, which need not be those of its row of the month before.
  figure('previousFollowers', 'integer', 'The same of the month before.'),
  ...withPrevious('followersChange', 'integer', 'Followers won over the month.'),
  figure('followersChangeLow', 'integer', 'The least that it may truly be, as YouTube rounds counts.'),
  figure('followersChangeHigh', 'integer', 'The most that it may truly be.'),
  figure('followersChangePct', 'number', 'Followers won in percent of those before.'),
  ...withPrevious('views', 'integer', 'Views of the month.'),
  figure(
    'viewsFromPosts',
    'boolean',
    "Whether views are those of the month's posts rather than the channel's own count.",
  ),
  ...withPrevious('plays', 'integer', "Plays of the month's posts."),
  ...withPrevious('uploads', 'integer', "The month's posts."),
  ...withPrevious('likes', 'integer', 'Likes of these posts.'),
  ...withPrevious('comments', 'integer', 'Comments of these posts.'),
  ...withPrevious('engagementRate', 'number', 'Percent; mean likes and comments of a post over followers.'),
  figure('postedIn30d', 'boolean', 'Whether it posted in the 30 days before it was last seen in the month.'),
  figure('lastPostAt', 'date-time', 'When its newest post was published.'),
  risingScore('risingScore', 'Followers won for each root of those before; null for who is behind a gate.'),
  risingScore('previousRisingScore', 'The same of the month before.'),
]

/** Their columns of `month`, `previous` and `rising`, in the API's names. */
export const boardColumns: RawBuilder<unknown> = sql.join(
  boardFields.map(({ name, column, of }) => sql`${sql.ref(`${of}.${column}`)} AS ${sql.id(name)}`),
)

/** Their schemas; each is null when unknown. */
export const boardProperties: Record<string, TSchema> = Object.fromEntries(
  boardFields.map(({ name, type, description }) => [
    name,
    Type.Unsafe({
      ...(type === 'date-time' ? { type: ['string', 'null'], format: type } : { type: [type, 'null'] }),
      description: `${description} null: unknown.`,
    }),
  ]),
)
