import { Type } from 'typebox'
import { partNames } from '../../../formulas/authenticity/parts.ts'
import { Choice } from '../../choice.ts'
import { envelope } from '../../envelope.ts'

const Figure = (type: 'integer' | 'number', description: string) =>
  Type.Unsafe<number | null>({ type: [type, 'null'], description })

export const ANOMALY_KINDS = ['STEP', 'SPIKE_AND_DECAY', 'MASS_UNFOLLOW', 'STALL'] as const

export const AuthenticityAnswer = Type.Object(
  {
    ...envelope,
    score: Figure('number', 'How genuine followers and engagement look, 0 to 100; null: nothing is known.'),
    coverage: Type.Integer({ description: 'How many of the five parts are known.' }),
    parts: Type.Array(
      Type.Object({
        part: Choice(partNames),
        weight: Type.Integer({ description: 'Share in the score, in percent, where all parts are known.' }),
        measure: Figure('number', 'The ratio that was measured; null: not known.'),
        score: Figure('number', '0 to 100; null: not known, and left out.'),
        reason: Type.String({ description: 'Code of what the part says.', examples: ['NO_BOUGHT_FOLLOWERS_SEEN'] }),
        text: Type.String({
          description: 'The same as a sentence with its figure.',
          examples: ['Followers never jumped in a way that looks bought.'],
        }),
      }),
      { description: 'All five parts; empty where the profile was not judged yet.' },
    ),
    anomalies: Type.Array(
      Type.Object({
        kind: Choice(ANOMALY_KINDS, {
          description:
            'A step that looks bought, a viral rise that decays, followers lost in numbers, or growth that stood still.',
        }),
        firstDay: Type.String({ format: 'date' }),
        lastDay: Type.String({ format: 'date' }),
        followers: Type.Integer({ description: 'Won beyond the usual growth, or lost (negative).' }),
        share: Type.Number({ description: 'The same in percent of the followers before.' }),
      }),
      { description: 'When growth was unusual, in order of time.' },
    ),
    boughtFollowers: Figure('integer', 'Followers that came in steps; null: not known.'),
    followersSampled: Figure('integer', 'Followers that were seen; null: not known.'),
    followersJudged: Figure('integer', 'Those of whom enough is known to judge them.'),
    followersJudgedFake: Figure('integer', 'Those that look fake.'),
  },
  { $id: 'AuthenticityAnswer', description: 'How genuine the profile looks, and why.' },
)
