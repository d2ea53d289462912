import { type Static, type TSchema, Type } from 'typebox'
import { SURFACING_MODULES } from '../../../core/surfaced-by.ts'
import { Choice } from '../../choice.ts'
import { POST_STATES } from '../posts/posts.schema.ts'

const nullable = <T>(schema: TSchema, description: string) =>
  Type.Unsafe<T | null>({ anyOf: [schema, { type: 'null' }], description })

const Side = (description: string) =>
  Type.Object(
    {
      creators: Type.Integer(),
      posts: Type.Integer(),
      engagementRate: Type.Unsafe<number | null>({
        type: ['number', 'null'],
        description: 'Geometric mean of the creators, in percent of followers; null: there are none.',
      }),
    },
    { description },
  )

const Interval = Type.Object({ low: Type.Number(), high: Type.Number() })

const ModuleImpact = Type.Object({
  module: Choice(SURFACING_MODULES.filter((module) => module !== 'MANUAL')),
  all: Side('All of the module whose engagement is known.'),
  found: Side('Those that are compared: where two or more were added by hand, too.'),
  manual: Side('Added by hand, in the same campaigns and on the same platforms.'),
  campaigns: Type.Integer({ description: 'Campaigns that have both.' }),
  verdict: Choice(['TOO_FEW', 'NO_DIFFERENCE_SHOWN', 'HIGHER', 'LOWER'], {
    description: 'HIGHER and LOWER: the interval lies on one side of 0. TOO_FEW: fewer than five creators on a side.',
  }),
  difference: Type.Unsafe<number | null>({
    type: ['number', 'null'],
    description: 'How much more engagement than those added by hand, in percent of theirs; null: too few to say.',
  }),
  interval: nullable<Static<typeof Interval>>(
    Interval,
    'Where the difference may lie, in percent: in 95 of 100 reports all intervals hold the true ones.',
  ),
  sentence: Type.String({ description: 'The same in words, which claim no more.' }),
})

export const ImpactAnswer = Type.Object(
  {
    campaigns: Type.Integer({ description: 'Campaigns with sponsored posts that count.' }),
    creators: Type.Integer({ description: 'Creators of these posts.' }),
    posts: Type.Object(
      Object.fromEntries(POST_STATES.map((state) => [state, Type.Integer()])) as Record<
        (typeof POST_STATES)[number],
        ReturnType<typeof Type.Integer>
      >,
      { description: 'Sponsored posts by whether they count, and why not.' },
    ),
    manual: Side('Added by hand, all whose engagement is known.'),
    modules: Type.Array(ModuleImpact, { description: 'Modules that surfaced creators of these posts.' }),
    confidence: Type.Integer({ description: 'Of the intervals together, in percent.', examples: [95] }),
  },
  {
    $id: 'ImpactAnswer',
    description:
      'Engagement of sponsored posts by the module that surfaced their creators, against those added by hand.',
  },
)
