import { type Static, Type } from 'typebox'

/** Bounds of a request; beyond them it is refused with the place. */
const LIMITS = { keywords: 100, keywordLength: 200, groups: 10, values: 50 } as const

const Keyword = Type.String({
  minLength: 1,
  maxLength: LIMITS.keywordLength,
  description: 'Text, never a pattern: every sign stands for itself. It must hold a letter, a number or an emoji.',
  examples: ['protein powder'],
})
const Keywords = (description: string) => Type.Array(Keyword, { minItems: 1, maxItems: LIMITS.keywords, description })
const Range = (description: string) =>
  Type.Object(
    { min: Type.Optional(Type.Number({ minimum: 0 })), max: Type.Optional(Type.Number({ minimum: 0 })) },
    { additionalProperties: false, description },
  )
const Flag = (description: string) => Type.Optional(Type.Boolean({ description }))

/** What a keyword report is asked for, over HTTP and AMQP alike. */
export const ReportRequest = Type.Object(
  {
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'For people.' })),
    platform: Type.Unsafe<'INSTAGRAM' | 'YOUTUBE'>({
      type: 'string',
      enum: ['INSTAGRAM', 'YOUTUBE'],
      description: 'INSTAGRAM: captions are searched; YOUTUBE: titles, descriptions and tags.',
    }),
    keywords: Keywords('A post with any of these is found.'),
    and: Type.Optional(
      Type.Array(Keywords('Any of these.'), {
        maxItems: LIMITS.groups,
        description: 'A post must also hold a keyword of each of these groups.',
        examples: [[['gym', 'fitness']]],
      }),
    ),
    not: Type.Optional(
      Type.Array(Keyword, { maxItems: LIMITS.keywords, description: 'A post with any of these is not found.' }),
    ),
    from: Type.Optional(Type.String({ format: 'date', description: 'First day of publication, UTC.' })),
    to: Type.Optional(Type.String({ format: 'date', description: 'Last day of publication, UTC.' })),
    languages: Type.Optional(
      Type.Array(Type.String({ minLength: 2, maxLength: 3 }), {
        maxItems: LIMITS.values,
        description: 'Languages of the post, else of its creator, ISO 639-1.',
        examples: [['hi', 'en']],
      }),
    ),
    countries: Type.Optional(
      Type.Array(Type.String({ pattern: '^[A-Z]{2}$' }), {
        maxItems: LIMITS.values,
        description: 'Countries of the creator, ISO 3166-1 alpha-2.',
        examples: [['IN']],
      }),
    ),
    followers: Type.Optional(Range('Followers of the creator.')),
    engagementRate: Type.Optional(Range('Engagement rate of the post, in percent.')),
    likes: Type.Optional(Range('Likes of the post.')),
    views: Type.Optional(Range('Views of the post; plays where the platform counts those.')),
    options: Type.Optional(
      Type.Object(
        {
          exactWord: Flag('A keyword may not end a longer word.'),
          hashtagOnly: Flag('A keyword counts only at the end of a hashtag.'),
          typos: Flag('Words of 5 letters and more are also found one letter off.'),
          synonyms: Flag('Synonyms are found, too.'),
          semantic: Flag('Words that mean nearly the same are found, too; English alone.'),
        },
        { additionalProperties: false, description: 'All off unless given; the report repeats them.' },
      ),
    ),
  },
  { additionalProperties: false, $id: 'KeywordReportRequest', description: 'What a keyword report is asked for.' },
)
export type ReportRequest = Static<typeof ReportRequest>

/** What is looked for in place of a keyword: itself and what the options add. All are matched as keywords are. */
export interface KeywordTerms {
  keyword: string
  /** The keyword itself first. */
  terms: { text: string; by: 'keyword' | 'typo' | 'synonym' | 'semantic' }[]
}

export const REPORT_STATES = ['QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'] as const
export type ReportState = (typeof REPORT_STATES)[number]

/** The steps of a report, in their order. */
export const REPORT_STEPS = ['search', 'categorise', 'enrich', 'demographics', 'complete'] as const
export type ReportStep = (typeof REPORT_STEPS)[number]
