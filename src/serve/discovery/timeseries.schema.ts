import { type Static, Type } from 'typebox'
import { GROWTH_DAYS } from '../../formulas/growth.ts'
import { Choice } from '../choice.ts'
import { envelope } from '../envelope.ts'

export const METRICS = ['followers', 'following', 'uploads', 'views'] as const

const Day = (description: string) =>
  Type.Optional(Type.String({ format: 'date', description, examples: ['2026-11-24'] }))
const Metric = (description: string) =>
  Type.Optional(Type.Unsafe<number | null>({ type: ['integer', 'null'], description }))

const Growth = (type: 'integer' | 'number', description: string) =>
  Type.Unsafe<number | null>({ type: [type, 'null'], description })

export const TimeseriesBody = Type.Object(
  {
    metrics: Type.Optional(
      Type.Array(Choice(METRICS), { minItems: 1, uniqueItems: true, description: 'Left out: all four.' }),
    ),
    from: Day('First day. Left out, or before it: the first snapshot.'),
    to: Day('Last day, moved to the end of its interval. Left out, or after it: `as_of`.'),
    interval: Type.Optional(
      Choice(['week', 'day', 'month'], {
        default: 'week',
        description:
          'Points lie on Sundays (the last one is the first Sunday after `to`), on each day that has a snapshot, or on the last day of each month.',
      }),
    ),
  },
  { additionalProperties: false, examples: [{ metrics: ['followers'], from: '2026-01-01', interval: 'week' }] },
)
export type TimeseriesBody = Static<typeof TimeseriesBody>

export const TimeseriesAnswer = Type.Object(
  {
    ...envelope,
    interval: Choice(['week', 'day', 'month']),
    viewsFromPosts: Type.Boolean({
      description: "Whether views are the sum over the profile's known posts, since its own count is unknown.",
    }),
    points: Type.Array(
      Type.Object({
        date: Type.String({ format: 'date' }),
        followers: Metric('Followers or subscribers.'),
        following: Metric('Accounts followed.'),
        uploads: Metric('Posts or videos.'),
        views: Metric('Views.'),
      }),
      { description: 'The latest snapshot at or before each date, oldest first; no point before the first snapshot.' },
    ),
    growth: Type.Array(
      Type.Object({
        days: Type.Integer({ examples: [...GROWTH_DAYS] }),
        absolute: Growth('integer', 'Change of followers.'),
        percent: Growth('number', 'The same in percent of the followers then.'),
      }),
      {
        description:
          'Change of followers up to the latest snapshot, each from the nearest snapshot at or before its bound; null where there is none.',
      },
    ),
  },
  { $id: 'TimeseriesAnswer', description: 'The series.' },
)
