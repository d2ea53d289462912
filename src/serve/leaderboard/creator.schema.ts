import { Type } from 'typebox'
import { Choice } from '../choice.ts'
import { envelope } from '../envelope.ts'
import { SORT_KEYS } from './board.ts'
import { BoardQuery, MonthText, PlatformParam } from './leaderboard.schema.ts'

const nullableInteger = (description: string) => Type.Unsafe<number | null>({ type: ['integer', 'null'], description })

export const CreatorParams = Type.Object({
  platform: PlatformParam,
  profileId: Type.String({
    minLength: 1,
    maxLength: 220,
    pattern: '^[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]+$',
    description: 'As a row of the board tells it: of a creator (`ALL`) as INSTAGRAM:123.',
    examples: ['UCX6OQ3DkcsbYNE6H8uQQuVA'],
  }),
})

const group = (name: string) =>
  Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 200,
      pattern: '^[^\\u0000]+$',
      description: `The ${name} among which ranks count.`,
    }),
  )

export const MovementQuery = Type.Object(
  {
    sortBy: BoardQuery.properties.sortBy,
    month: Type.Optional(MonthText),
    category: group('category'),
    language: group('language'),
  },
  { additionalProperties: false },
)

const gateValue = (description: string) =>
  Type.Unsafe<number | boolean | null>({ type: ['number', 'boolean', 'null'], description })

export const MovementAnswer = Type.Object(
  {
    ...envelope,
    month: Type.String({ format: 'date' }),
    sortBy: Choice(SORT_KEYS),
    rank: nullableInteger('Rank of the month; null: it is not on the board.'),
    previousRank: nullableInteger('Rank of the month before.'),
    rankChange: nullableInteger('previousRank - rank, which is byOwnFigure + byOthers.'),
    rankOfPreviousFigure: nullableInteger("Rank that last month's figure would have on this month's board."),
    byOwnFigure: nullableInteger('Places that the change of its own figure won; below zero: cost.'),
    byOthers: nullableInteger(
      'Places that others left to it by falling or leaving; below zero: took by rising or entering.',
    ),
    gates: Type.Array(
      Type.Object({
        gate: Choice(['followers', 'growth', 'postedIn30d', 'authenticity']),
        value: gateValue("The creator's own."),
        needs: gateValue('The least that passes.'),
        passed: Type.Boolean(),
      }),
      { description: 'Of `rising` what one must have to stand on the board.' },
    ),
    text: Type.String({
      description: 'The same in words.',
      examples: ['Its own figure won 12 places; those of others cost it 4 places.'],
    }),
  },
  { description: 'Why a rank is not what it was.' },
)

const Profile = {
  platform: Choice(['INSTAGRAM', 'YOUTUBE']),
  profileId: Type.String(),
}

export const SeriesAnswer = Type.Object(
  {
    ...envelope,
    profiles: Type.Array(Type.Object(Profile), { description: 'The profiles that are this creator.' }),
    points: Type.Array(
      Type.Object({
        date: Type.String({ format: 'date' }),
        followers: nullableInteger('Followers of the profiles that have a snapshot of the date, added up.'),
        parts: Type.Array(Type.Object({ ...Profile, followers: nullableInteger('Its own followers that day.') })),
      }),
      { description: 'Every date that one of the profiles has a snapshot of, oldest first.' },
    ),
  },
  { description: 'Followers of a creator by date.' },
)
