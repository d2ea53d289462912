import { Type } from 'typebox'
import { Choice } from '../choice.ts'

/** A value that may be unknown. */
export function nullable<const Name extends 'string' | 'integer'>(type: Name, description: string) {
  return Type.Unsafe<(Name extends 'string' ? string : number) | null>({ type: [type, 'null'], description })
}

/** A moment in UTC. */
export function Moment(description: string): ReturnType<typeof Type.Unsafe<string>>
export function Moment(description: string, mayBeNull: true): ReturnType<typeof Type.Unsafe<string | null>>
export function Moment(description: string, mayBeNull = false) {
  return Type.Unsafe<string | null>({
    type: mayBeNull ? ['string', 'null'] : 'string',
    format: 'date-time',
    description,
    examples: ['2026-11-24T00:00:00.000Z'],
  })
}

export const Run = Type.Object(
  {
    runId: Type.String(),
    kind: Choice(['transform']),
    status: Choice(['succeeded', 'failed', 'refused'], {
      description: 'failed: a model or a test failed. refused: nothing was built.',
    }),
    error: nullable('string', 'Why it was refused.'),
    startedAt: Moment('When it began.'),
    endedAt: Moment('When it ended.'),
    selection: Type.Array(Type.String(), { description: 'The models that were asked for; empty: all.' }),
    fullRefresh: Type.Boolean(),
    codeVersion: Type.String(),
    modelsBuilt: Type.Integer(),
    modelsFailed: Type.Integer(),
    modelsSkipped: Type.Integer(),
    tests: Type.Integer(),
    testsFailed: Type.Integer(),
    testsWarned: Type.Integer(),
  },
  { description: 'One run of the models.' },
)

export const RunsQuery = Type.Object(
  {
    kind: Type.Optional(Choice(['transform'], { default: 'transform', description: 'Of which stage.' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50, description: 'How many, the newest.' })),
  },
  { additionalProperties: false },
)

export const RunsAnswer = Type.Object(
  { runs: Type.Array(Run, { description: 'The newest first; of the last 90 days.' }) },
  { description: 'The runs.' },
)
