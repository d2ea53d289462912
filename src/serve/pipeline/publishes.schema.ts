import { Type } from 'typebox'
import { Choice } from '../choice.ts'
import { Moment, nullable } from './runs.schema.ts'

const PublishCheck = Type.Object(
  {
    table: Type.String(),
    check: Choice(['rows', 'required', 'range', 'nulls', 'shares', 'median'], {
      description:
        'rows: how many remain. required: NULL where a value is promised. range: counts below zero, figures that are no number. nulls, shares, median: against the version before.',
    }),
    column: nullable('string', 'null: the whole table.'),
    outcome: Choice(['PASSED', 'REFUSED', 'ACCEPTED'], {
      description: 'ACCEPTED: it refused, and somebody published in spite of it.',
    }),
    served: Type.Unsafe<number | null>({
      type: ['number', 'null'],
      description: 'The figure of the version before; null where nothing was compared.',
    }),
    built: Type.Number({ description: 'The figure of this version.' }),
    bound: Type.Number({ description: 'The setting that decides.' }),
    message: Type.String({ description: 'The finding in one sentence.' }),
  },
  { description: 'One check of a publish.' },
)

const PublishedTable = Type.Object(
  {
    name: Type.String(),
    rows: nullable('integer', 'null: the publish did not come so far.'),
    base: nullable('string', 'The version whose rows it lies on; its own when it was shipped whole.'),
    shipped: nullable('integer', 'Rows that were shipped.'),
    removed: nullable('integer', 'Rows of its base that are gone.'),
  },
  { description: 'A serving table of a version.' },
)

export const Publish = Type.Object(
  {
    version: Type.String(),
    status: Choice(['BUILDING', 'PUBLISHED', 'REPLACED', 'ROLLED_BACK', 'FAILED', 'REFUSED'], {
      description: 'PUBLISHED: it is served. REFUSED: a check said no. FAILED: a step broke.',
    }),
    startedAt: Moment('When it began.'),
    publishedAt: Moment('When it began to be served.', true),
    asOf: Moment('The latest snapshot in its data.', true),
    failedStep: nullable('string', 'The step that it ended in, when it was not served.'),
    reason: nullable('string', 'Why it was not served.'),
    acceptedBy: nullable('string', 'Who had refusing checks passed over.'),
    acceptedReason: nullable('string', 'And why.'),
    tables: Type.Array(PublishedTable),
    checksPassed: Type.Integer(),
    checks: Type.Array(PublishCheck, { description: 'What refused; of a single version all checks.' }),
  },
  { description: 'One publish.' },
)

export const PublishesQuery = Type.Object(
  {
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 20, description: 'How many, the newest.' })),
  },
  { additionalProperties: false },
)

export const PublishesAnswer = Type.Object(
  { publishes: Type.Array(Publish, { description: 'The newest first.' }) },
  { description: 'The publishes.' },
)

export const PublishParams = Type.Object({
  version: Type.String({ pattern: '^[1-9][0-9]{0,17}$', description: 'Its `dataset_version`.' }),
})

export const PublishAnswer = Type.Object({ publish: Publish }, { description: 'The publish.' })

export const RollBackAnswer = Type.Object(
  { version: Type.String({ description: 'The version that is served now.' }) },
  { description: 'What is served now.' },
)
