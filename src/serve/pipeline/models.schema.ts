import { type Static, Type } from 'typebox'
import { Choice } from '../choice.ts'
import { Moment, nullable, Run } from './runs.schema.ts'

const Count = (description: string) => nullable('integer', description)

const Test = Type.Object({
  name: Type.String({ examples: ['unique_mart_youtube_account_profile_id'] }),
  kind: Type.String({ examples: ['unique'] }),
  column: nullable('string', 'null: the test is on the whole model.'),
  severity: Choice(['error', 'warn'], { description: 'A failing test of severity warn stops nothing.' }),
  status: Type.Unsafe<'passed' | 'failed' | 'warned' | null>({
    type: ['string', 'null'],
    enum: ['passed', 'failed', 'warned', null],
    description: 'What it last found; null: it has not run yet.',
  }),
  failures: Count('Rows that failed it.'),
  sample: Type.Array(Type.String(), { description: 'The first of those rows, each as JSON.' }),
  ranAt: Moment('When the run began that it last ran in.', true),
})

const ModelRun = Type.Object({
  runId: Type.String(),
  startedAt: Moment('When the run began.'),
  status: Choice(['built', 'failed', 'skipped']),
  reason: nullable('string', 'Why it failed or was skipped.'),
  rows: Count('Rows after it; null for views and for what was not built.'),
  durationMs: Type.Integer(),
})

const Freshness = Type.Object({
  status: Choice(['pass', 'warn', 'error'], { description: 'error stops the models that read it.' }),
  checkedAt: Moment('When it was looked at.'),
  reason: nullable('string', 'Why it could not be told.'),
  newestAt: Moment('When the newest row came in; null: there are no rows.', true),
  ageSeconds: Count('How long before the check that was.'),
  warnAfterSeconds: Count('The age above which it warns.'),
  errorAfterSeconds: Count('The age above which it is an error.'),
})

export const PipelineNode = Type.Object(
  {
    name: Type.String({ examples: ['mart_youtube_account'] }),
    kind: Choice(['source', 'model', 'exposure'], {
      description: 'A raw table, a model, or what reads models: a table of the serving store.',
    }),
    layer: Type.String({
      description: 'raw for sources, serving for exposures, else the folder of the model.',
      examples: ['marts'],
    }),
    status: Choice(['ok', 'warning', 'failed', 'skipped', 'unknown'], {
      description: 'Of the last run, or of the source. unknown: it has not run, or nothing watches it.',
    }),
    description: Type.String(),
    materialized: nullable('string', 'view, table or incremental; null for what is no model.'),
    tags: Type.Array(Type.String()),
    rows: Count('Rows that serve now; null for views.'),
    columns: Type.Array(
      Type.Object({
        name: Type.String(),
        type: nullable('string', "ClickHouse's type; null until the table stands."),
        description: Type.String(),
      }),
    ),
    tests: Type.Array(Test),
    lastRun: Type.Union([ModelRun, Type.Null()]),
    freshness: Type.Union([Freshness, Type.Null()]),
  },
  { $id: 'PipelineNode', description: 'A table, view or reader of the pipeline.' },
)
export type PipelineNode = Static<typeof PipelineNode>

export const ModelsAnswer = Type.Object(
  {
    lastRun: Type.Union([Run, Type.Null()], { description: 'null: there was none in 90 days.' }),
    nodes: Type.Array(Type.Ref('PipelineNode#')),
    edges: Type.Array(Type.Object({ from: Type.String(), to: Type.String() }), {
      description: 'What reads what, by names of nodes.',
    }),
  },
  { description: 'The graph as the newest run knew it; without nodes before the first.' },
)

export const ModelParams = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 200, examples: ['mart_youtube_account'] }),
})

export const ModelAnswer = Type.Object(
  {
    model: Type.Ref('PipelineNode#'),
    path: Type.String({ description: 'File of the dbt project.', examples: ['models/marts/mart_youtube_account.sql'] }),
    sql: Type.Union(
      [
        Type.Object({
          raw: Type.String({ description: 'As written, with Jinja.' }),
          compiled: Type.String({ description: 'As a full refresh runs it.' }),
        }),
        Type.Null(),
      ],
      { description: 'null for what is no model.' },
    ),
    parents: Type.Array(Type.Ref('PipelineNode#'), { description: 'What it reads.' }),
    children: Type.Array(Type.Ref('PipelineNode#'), { description: 'What reads it.' }),
    runs: Type.Array(ModelRun, { description: 'Its last 50, the newest first.' }),
  },
  { description: 'The model.' },
)
