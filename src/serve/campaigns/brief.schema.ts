import { type Static, Type } from 'typebox'
import { Choice } from '../choice.ts'
import { defaulted } from '../defaulted.ts'
import { LineOf, NotesOf } from '../written-text.ts'

/** What an audience's shares are of; the columns of the account tables are named after them. */
const AUDIENCES = ['country', 'city', 'language', 'age', 'gender'] as const

const list = (item: ReturnType<typeof LineOf>, description: string, examples: string[]) =>
  defaulted(Type.Array(item, { maxItems: 50, uniqueItems: true, default: [], description, examples: [examples] }))
const day = (description: string) =>
  defaulted(
    Type.Unsafe<string | null>({
      type: ['string', 'null'],
      format: 'date',
      default: null,
      description,
      examples: ['2026-10-01'],
    }),
  )

const AudienceShare = Type.Object(
  {
    of: Choice(AUDIENCES, { description: 'By what the audience is divided.' }),
    key: LineOf(100, {
      description: 'A country code, city, language code, age such as 18-24, MALE or FEMALE.',
      examples: ['IN'],
    }),
    share: Type.Number({
      minimum: 0,
      maximum: 100,
      description: 'The least that is wanted, in percent.',
      examples: [40],
    }),
  },
  { additionalProperties: false },
)

const Budget = Type.Object(
  {
    amount: Type.Number({ minimum: 0, maximum: 1e12, examples: [500000] }),
    currency: Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['INR'] }),
  },
  { additionalProperties: false },
)

/** What a campaign looks for. What is left out asks nothing. */
export const Brief = Type.Object(
  {
    goal: defaulted(NotesOf(5_000, { default: '', description: 'What the campaign is for, in words.' })),
    keywords: list(LineOf(200), 'What the posts of its creators should be about.', ['protein powder']),
    mentions: list(
      LineOf(200),
      'What a sponsored post names: a handle with @, a hashtag with #, or words. Empty: the keywords stand for it.',
      ['@nykaa', '#glowwithnykaa'],
    ),
    categories: list(LineOf(100), 'Categories of creators, any of which will do.', ['Beauty']),
    languages: list(LineOf(3), 'ISO 639 codes, any of which will do.', ['hi', 'en']),
    countries: list(LineOf(2), 'ISO 3166-1 alpha-2 codes, any of which will do.', ['IN']),
    cities: list(LineOf(100), 'Cities, any of which will do.', ['Mumbai']),
    audience: defaulted(
      Type.Array(AudienceShare, { maxItems: 20, default: [], description: 'What the audience should be like.' }),
    ),
    budget: defaulted(
      Type.Unsafe<Static<typeof Budget> | null>({
        anyOf: [Budget, { type: 'null' }],
        default: null,
        description: 'In all.',
      }),
    ),
    from: day('First day of the period, UTC; posts are found by mention from then on.'),
    to: day('Last day of the period, UTC.'),
  },
  { additionalProperties: false, description: 'What the campaign looks for. What is left out asks nothing.' },
)
export type Brief = Static<typeof Brief>
