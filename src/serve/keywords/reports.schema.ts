import { type Static, Type } from 'typebox'
import type { Report as StoredReport } from '../../core/keyword-reports/report.ts'
import { REPORT_STATES, REPORT_STEPS, type ReportStep } from '../../core/keyword-reports/report-request.ts'
import { Choice } from '../choice.ts'
import { defaulted } from '../defaulted.ts'
import { CREATOR_SORTS, DOWNLOAD_FORMATS, POST_SORTS } from './keyword-door.ts'
import { CreatorFigures, DemographicsRow, KeywordShare, nullable, PostOfReport, TrendPoint } from './results.schema.ts'

export const CreateHeaders = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 200,
      description: 'The same key with the same request gives the same report.',
    }),
  ),
})

const Moment = (description: string) => nullable<string>('string', description, { format: 'date-time' })
const Term = Type.Object({ text: Type.String(), by: Choice(['keyword', 'typo', 'synonym', 'semantic']) })

export const Report = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    request: Type.Ref('KeywordReportRequest#'),
    state: Choice(REPORT_STATES),
    step: Type.Unsafe<ReportStep | null>({
      type: ['string', 'null'],
      enum: [...REPORT_STEPS, null],
      description: 'The one it is in, or was in when it ended; null: it waits.',
    }),
    stepsDone: Type.Integer({ description: `Of ${REPORT_STEPS.length}.` }),
    terms: Type.Unsafe<StoredReport['terms']>({
      anyOf: [
        { type: 'array', items: Type.Object({ keyword: Type.String(), terms: Type.Array(Term) }) },
        { type: 'null' },
      ],
      description: 'What was looked for in place of each keyword, by the options; null until the search begins.',
    }),
    posts: nullable<number>('integer', 'Posts found so far.'),
    creators: nullable<number>('integer', 'Creators of these posts.'),
    error: Type.Unsafe<string | null>({ type: ['string', 'null'], description: 'Why it failed.' }),
    createdAt: Type.String({ format: 'date-time' }),
    startedAt: Moment('When the work began.'),
    finishedAt: Moment('When it ended.'),
  },
  { $id: 'KeywordReport', description: 'A keyword report.' },
)
export type ReportAnswer = Static<typeof Report>

/** A report as the API shows it. */
export function toAnswer({ tenantId: _, ...report }: StoredReport): ReportAnswer {
  const reached = report.step === null ? 0 : REPORT_STEPS.indexOf(report.step)
  return {
    ...report,
    request: report.request,
    stepsDone: report.state === 'DONE' ? REPORT_STEPS.length : reached,
    createdAt: report.createdAt.toISOString(),
    startedAt: report.startedAt?.toISOString() ?? null,
    finishedAt: report.finishedAt?.toISOString() ?? null,
  }
}

export const ReportParams = Type.Object({ id: Type.String({ format: 'uuid', description: 'Of the report.' }) })

export const ListQuery = Type.Object(
  {
    limit: defaulted(Type.Integer({ minimum: 1, maximum: 100, default: 20, description: 'How many, the newest.' })),
    after: Type.Optional(Type.String({ format: 'uuid', description: 'The last report of the page before.' })),
    state: Type.Optional(Choice(REPORT_STATES)),
  },
  { additionalProperties: false },
)
export const ListAnswer = Type.Object(
  { reports: Type.Array(Type.Ref('KeywordReport#')) },
  { description: 'Reports, the newest first.' },
)

export const CountAnswer = Type.Object(
  { posts: Type.Integer(), creators: Type.Integer() },
  { description: 'What a report would find now.' },
)

/** Results are sorted whole for every page. */
const page = {
  page: defaulted(Type.Integer({ minimum: 1, maximum: 10_000, default: 1, description: 'The first is 1.' })),
  size: defaulted(Type.Integer({ minimum: 1, maximum: 100, default: 20, description: 'Rows of a page.' })),
}

export const PostsQuery = Type.Object(
  {
    ...page,
    sortBy: defaulted(Choice(POST_SORTS, { default: 'reach', description: 'The most first; unknown ones last.' })),
    keyword: Type.Optional(
      Type.String({ minLength: 1, maxLength: 200, description: 'Only posts with this keyword of the report.' }),
    ),
    profileId: Type.Optional(Type.String({ minLength: 1, maxLength: 128, description: 'Only posts of this creator.' })),
  },
  { additionalProperties: false },
)
export const PostsAnswer = Type.Object(
  { count: Type.Integer({ description: 'Posts on all pages.' }), posts: Type.Array(PostOfReport) },
  { description: 'A page of posts.' },
)

export const CreatorsQuery = Type.Object(
  {
    ...page,
    sortBy: defaulted(Choice(CREATOR_SORTS, { default: 'reach', description: 'What creators are ranked by.' })),
  },
  { additionalProperties: false },
)
export const CreatorsAnswer = Type.Object(
  { count: Type.Integer({ description: 'Creators on all pages.' }), creators: Type.Array(CreatorFigures) },
  { description: 'A page of creators.' },
)

export const TrendQuery = Type.Object(
  { interval: defaulted(Choice(['day', 'week'], { default: 'day', description: 'Weeks begin on Monday.' })) },
  { additionalProperties: false },
)
export const TrendAnswer = Type.Object({ points: Type.Array(TrendPoint) }, { description: 'By date, then keyword.' })
export const VoiceAnswer = Type.Object({ keywords: Type.Array(KeywordShare) }, { description: 'The loudest first.' })
export const DemographicsAnswer = Type.Object(
  { rows: Type.Array(DemographicsRow) },
  { description: 'By category and dimension, the largest first.' },
)
export const DownloadQuery = Type.Object(
  {
    format: defaulted(
      Choice(DOWNLOAD_FORMATS, { default: 'parquet', description: 'xlsx: further sheets where one is full.' }),
    ),
  },
  { additionalProperties: false },
)
