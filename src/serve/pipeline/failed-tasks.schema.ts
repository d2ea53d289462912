import { type Static, Type } from 'typebox'
import { Moment, nullable } from './runs.schema.ts'

const Flow = Type.String({
  pattern: '^[a-z0-9_]{1,80}$',
  description: 'Of this flow.',
  examples: ['asset_upload_flow'],
})
const Reason = Type.Optional(
  Type.String({
    minLength: 1,
    maxLength: 80,
    description: 'Only those whose reason begins so.',
    examples: ['URL_SIGNATURE_EXPIRED'],
  }),
)

export const FailedTask = Type.Object(
  {
    id: Type.String(),
    flow: Type.String(),
    platform: Type.String(),
    key: Type.String({ description: 'What it is for.', examples: ['post:YOUTUBE:dQw4w9WgXcQ:thumbnail'] }),
    reason: nullable('string', 'Why it failed.'),
    retries: Type.Integer(),
    failedAt: Moment('When it was given up.'),
    linkExpiresAt: Moment('When its link dies or died.', true),
  },
  { description: 'A task that was given up.' },
)
export type FailedTask = Static<typeof FailedTask>

export const FailedTasksQuery = Type.Object(
  {
    flow: Flow,
    reason: Reason,
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 50, description: 'How many, the newest.' })),
  },
  { additionalProperties: false },
)
export const FailedTasksAnswer = Type.Object(
  { tasks: Type.Array(FailedTask, { description: 'The newest first.' }) },
  { description: 'Tasks that failed within 24 hours.' },
)

export const RetryFailedBody = Type.Object({ flow: Flow, reason: Reason }, { additionalProperties: false })
export const RetryFailedAnswer = Type.Object(
  {
    retried: Type.Integer({ description: 'Tasks that wait again.' }),
    expired: Type.Integer({ description: 'Left as they are, since their link has expired.' }),
  },
  { description: 'What became of them.' },
)
