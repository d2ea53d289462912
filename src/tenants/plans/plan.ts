/** What a plan may hold beside searching. */
export const FEATURES = [
  'keyword_reports',
  'export',
  'similar',
  'audience',
  'genre_insights',
  'leaderboard',
  'collections',
  'campaigns',
] as const
export type Feature = (typeof FEATURES)[number]

/** What a plan bounds. */
export const LIMITS = [
  'requestsPerMinute',
  'resultDepth',
  'reportsPerMonth',
  'exportRowsPerMonth',
  'collections',
] as const
export type Limit = (typeof LIMITS)[number]

/** A plan. A limit that is null has no bound. */
export interface Plan {
  name: string
  title: string
  features: ReadonlySet<Feature>
  limits: Readonly<Record<Limit, number | null>>
}

/** All features without a bound: for a network that is guarded elsewhere. */
export const UNLIMITED: Plan = {
  name: 'unlimited',
  title: 'Unlimited',
  features: new Set(FEATURES),
  limits: {
    requestsPerMinute: null,
    resultDepth: null,
    reportsPerMonth: null,
    exportRowsPerMonth: null,
    collections: null,
  },
}
