import { type Static, Type } from 'typebox'
import { Choice } from '../choice.ts'
import { Moment, nullable } from './runs.schema.ts'

const RUN_STATES = ['QUEUED', 'RUNNING', 'RETRYING', 'DONE', 'FAILED', 'CANCELLED', 'SKIPPED'] as const
const State = Choice(RUN_STATES, {
  description:
    'QUEUED: it waits for its turn. RETRYING: the first attempt failed, the second begins at retryAt. FAILED: both failed. SKIPPED: a newer tick took its place.',
})

export const ScheduleRun = Type.Object(
  {
    id: Type.String({ examples: ['models_core/2026-11-28T07:15Z'] }),
    schedule: Type.String({ examples: ['models_core'] }),
    tick: Moment('The moment that it is for; of a manual one: when it was asked for.'),
    cause: Choice(['SCHEDULE', 'CATCH_UP', 'BACKFILL', 'MANUAL'], {
      description: 'CATCH_UP: it was due while nothing ran. BACKFILL: a person had that tick run, or run again.',
    }),
    state: State,
    attempt: Type.Integer({ description: '0: none began yet.' }),
    queuedAt: Moment('When it was put in the line.'),
    startedAt: Moment('When its last attempt began.', true),
    retryAt: Moment('When its next attempt begins.', true),
    endedAt: Moment('When it ended.', true),
    error: nullable('string', 'Why the last attempt failed, or why it was left out.'),
    askedBy: nullable('string', 'Who asked for it.'),
  },
  { $id: 'ScheduleRun', description: 'One run of a schedule.' },
)
export type ScheduleRun = Static<typeof ScheduleRun>

const RunStep = Type.Object({
  attempt: Type.Integer(),
  step: Type.String({ examples: ['models'] }),
  state: Choice(['RUNNING', 'DONE', 'FAILED']),
  startedAt: Moment('When it began.'),
  endedAt: Moment('When it ended.', true),
  error: nullable('string', 'Why it failed.'),
})

const RunLine = Type.Object({
  attempt: Type.Integer(),
  step: Type.String(),
  saidAt: Moment('When it was said.'),
  text: Type.String(),
})

export const ScheduleRunDetail = Type.Object(
  {
    run: Type.Ref('ScheduleRun#'),
    steps: Type.Array(RunStep, { description: 'Of all attempts, as they began.' }),
    lines: Type.Array(RunLine, { description: 'The end of its log.' }),
  },
  { description: 'A run with its steps and its log.' },
)
export interface ScheduleRunDetail {
  run: ScheduleRun
  steps: Static<typeof RunStep>[]
  lines: Static<typeof RunLine>[]
}

export const Schedule = Type.Object(
  {
    name: Type.String({ examples: ['models_core'] }),
    description: Type.String(),
    cron: Type.String({ examples: ['*/15 * * * *'] }),
    steps: Type.Array(Type.String()),
    timeLimitMinutes: Type.Integer({ description: 'How long an attempt may take.' }),
    nextAt: Moment('Its next tick; null: it is paused.', true),
    pausedAt: Moment('Since when it is paused.', true),
    pausedBy: nullable('string', 'Who paused it.'),
    lastDoneAt: Moment('When it last succeeded.', true),
    freshMinutes: Type.Integer({ description: 'It is late when its last success is older.' }),
    isLate: Type.Boolean(),
    lastRun: Type.Union(
      [
        Type.Object({
          id: Type.String(),
          state: State,
          startedAt: Moment('When its last attempt began.'),
          endedAt: Moment('When it ended.', true),
          error: nullable('string', 'Why it failed.'),
        }),
        Type.Null(),
      ],
      { description: 'The last one that began.' },
    ),
  },
  { $id: 'Schedule', description: 'Something that runs by itself, and how it stands.' },
)
export type Schedule = Static<typeof Schedule>

export const SchedulesAnswer = Type.Object(
  {
    timezone: Type.String({ description: 'That the hours of cron are meant in.' }),
    schedules: Type.Array(Type.Ref('Schedule#'), { description: 'In the order of the data.' }),
  },
  { description: 'What runs by itself.' },
)

export const ScheduleParams = Type.Object({
  schedule: Type.String({ pattern: '^[a-z0-9_]{1,80}$', description: 'Its name.', examples: ['models_core'] }),
})

export const ScheduleRunParams = Type.Object({
  schedule: Type.String({ pattern: '^[a-z0-9_]{1,80}$', description: 'Its schedule.', examples: ['models_core'] }),
  run: Type.String({
    pattern: '^[A-Za-z0-9:._-]{1,80}$',
    description: 'What stands behind the slash of its id.',
    examples: ['2026-11-28T07:15Z'],
  }),
})

export const ScheduleRunsQuery = Type.Object(
  {
    schedule: Type.Optional(Type.String({ pattern: '^[a-z0-9_]{1,80}$', description: 'Of this schedule alone.' })),
    state: Type.Optional(Choice(RUN_STATES, { description: 'In this state alone.' })),
    sinceHours: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 2_160, description: 'That wait, or were under way within so many hours.' }),
    ),
    limit: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 2_000, default: 100, description: 'How many, the newest.' }),
    ),
  },
  { additionalProperties: false },
)

export const ScheduleRunsAnswer = Type.Object(
  { runs: Type.Array(Type.Ref('ScheduleRun#'), { description: 'The newest first.' }) },
  { description: 'Runs.' },
)

export const ScheduleRunAnswer = Type.Object({ run: Type.Ref('ScheduleRun#') }, { description: 'The run.' })

export const Freshness = Type.Object(
  {
    kind: Choice(['source', 'mart', 'table'], { description: 'A raw table, a mart, or a table of the serving store.' }),
    name: Type.String({ examples: ['mart_instagram_account'] }),
    freshAt: Moment(
      'A source: when its newest row came in. A mart: when it was last built. A table: when it was last known to be as its mart.',
      true,
    ),
    targetMinutes: nullable('integer', 'How old it may be; null: nobody says.'),
    state: Choice(['fresh', 'late', 'unknown']),
    schedule: nullable('string', 'That keeps it fresh.'),
  },
  { description: 'How fresh something is.' },
)
export type Freshness = Static<typeof Freshness>

export const FreshnessAnswer = Type.Object(
  {
    asOf: Moment('When this was found out.'),
    items: Type.Array(Freshness, { description: 'Sources, marts, served tables.' }),
  },
  { description: 'Freshness of all data against its targets.' },
)
