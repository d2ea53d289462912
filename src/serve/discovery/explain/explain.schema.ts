import { Type } from 'typebox'
import { Choice } from '../../choice.ts'
import { envelope } from '../../envelope.ts'
import { ProfileParams } from '../profile.schema.ts'
import { PLATFORMS } from '../search-engine.ts'
import { metricNames, profileMetricNames } from './metrics.ts'

const Value = (description: string) =>
  Type.Unsafe<unknown>({ type: ['number', 'string', 'boolean', 'null'], description })
const NullableText = (description: string, rest: Record<string, unknown> = {}) =>
  Type.Unsafe<string | Date | null>({ type: ['string', 'null'], description, ...rest })
const Figure = Type.Unsafe<number | null>({ type: ['number', 'null'] })

const input = {
  name: Type.String({ description: 'Name of the input in the formula.', examples: ['likes'] }),
  meaning: Type.String({ examples: ['likes of a post, or their average'] }),
  field: NullableText('The field of a profile that it is, where one shows it.', { examples: ['avgLikes'] }),
}

const explanation = {
  metric: Type.String({ description: 'Name of the field, or of the formula.', examples: ['engagementRate'] }),
  column: NullableText('Column of the mart.', { examples: ['engagement_rate'] }),
  title: Type.String({ examples: ['Engagement rate'] }),
  formula: Type.String({ examples: ['round((likes + comments) / followers * 100, 2)'] }),
  unit: Type.String({ examples: ['percent'] }),
  window: NullableText('The time or the posts that it spans.', { examples: ['the newest 12 known posts'] }),
  source: Type.String({ description: 'Where the formula is from.' }),
  limits: Type.Array(Type.String(), { description: 'What it does not tell, and what it is where inputs are missing.' }),
  models: Type.Array(Type.String(), { description: 'The marts that hold it.', examples: [['mart_youtube_account']] }),
  docs: Type.String({ description: 'Its page in the repository.', examples: ['docs/reference/formulas/reach.md'] }),
}

export const Explanation = Type.Object(
  { ...explanation, inputs: Type.Array(Type.Object(input)) },
  { $id: 'Explanation', description: 'How a figure is made.' },
)

export const ExplanationList = Type.Object(
  { metrics: Type.Array(Type.Ref('Explanation#')) },
  { description: 'Every figure that can be explained.' },
)

export const MetricParams = Type.Object({
  metric: Choice(metricNames, {
    description: 'A field of a profile, a column of a mart or a formula.',
    examples: ['engagementRate'],
  }),
})

export const ProfileMetricParams = Type.Object({
  ...ProfileParams.properties,
  metric: Choice(profileMetricNames, {
    description: 'A field of a profile, a column of its mart or a figure of a section.',
    examples: ['followers_growth_30d'],
  }),
})

export const ProfileMetricQuery = Type.Object(
  {
    of: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 300,
        pattern: '^[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]+$',
        description:
          'Which one, of a figure that a profile has many of (`window` says what it names): a hashtag, the id of a post, …',
      }),
    ),
  },
  { additionalProperties: false },
)

export const ProfileExplanation = Type.Object(
  {
    ...envelope,
    published_at: Type.Unsafe<string | Date>({
      type: 'string',
      format: 'date-time',
      description: 'When the run that made this data set published it.',
    }),
    platform: Choice(PLATFORMS),
    profileId: Type.String(),
    of: NullableText('Which hashtag, post, … it is a figure of; null: of the profile.', { examples: ['skincare'] }),
    ...explanation,
    inputs: Type.Array(Type.Object({ ...input, value: Value("This creator's; null: unknown.") })),
    value: Value('As served.'),
    recomputed: Value(
      'What the formula makes of these inputs now; null where it gives null, and where the figure has no formula or its inputs are not served.',
    ),
    agrees: Type.Unsafe<boolean | null>({
      type: ['boolean', 'null'],
      description: 'Whether both are equal; null where nothing can be recomputed.',
    }),
    interval: Type.Unsafe<{ low: number; high: number } | null>({
      anyOf: [Type.Object({ low: Type.Number(), high: Type.Number() }), { type: 'null' }],
      description: 'What the figure may truly be, both ends included, where it rests on a rounded count; null: exact.',
    }),
    coverage: Type.Object({
      postsAnalysed: Type.Integer({ description: 'Posts that averages rest on.' }),
      posts: Type.Unsafe<number | null>({
        type: ['integer', 'null'],
        description: 'Posts that a figure of a hashtag rests on; null for others.',
      }),
      audienceShare: Type.Unsafe<number | null>({
        type: ['number', 'null'],
        description: 'Percent of the audience that the shares of its kind tell of; null for what is no share.',
      }),
      lastPostAt: NullableText('Time of the newest known post.', { format: 'date-time' }),
      firstSeenAt: NullableText('Time of the first snapshot.', { format: 'date-time' }),
      snapshotAt: NullableText('Time of the latest snapshot, of the profile or of what the section shows.', {
        format: 'date-time',
      }),
      latestDate: NullableText('Day of the latest snapshot that knows followers.', { format: 'date' }),
      referenceDate: NullableText('Day of the snapshot that a growth is told from.', { format: 'date' }),
      referenceFollowers: Figure,
    }),
  },
  { description: "How a creator's figure came to be." },
)
