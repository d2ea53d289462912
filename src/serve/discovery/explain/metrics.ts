import { formulas } from '../../../formulas/catalogue.ts'
import type { Formula } from '../../../formulas/formula.ts'
import { GROWTH_DAYS } from '../../../formulas/growth.ts'
import { type Field, fieldNamed } from '../fields.ts'
import type { Platform } from '../search-engine.ts'
import { type Explanation, explainFormula, formulaOf } from './explanation.ts'
import { sectionExplanations } from './section-metrics.ts'

/** How a figure comes to be. */
export interface Metric {
  /** Name of the API's field; of a formula that no field shows, its id. */
  name: string
  /** Column of the mart and of the serving table. */
  field: Field | null
  formula: Formula | null
  /** Days that a growth spans. */
  growthDays: number | null
  /** The only platform that has it. */
  only: Platform | null
  explanation: Explanation
}

const MARTS = ['mart_instagram_account', 'mart_youtube_account']
const MARTS_PAGE = 'dbt/models/marts/accounts.yml'
const POSTS = 'the newest 12 known posts (dbt variable `recent_posts`)'
const LAST_30_DAYS = 'posts of the 30 days before `as_of`'
const ROUNDED = "YouTube's subscriber counts have three significant digits, rounded down: `interval` tells the margin."

/** A figure without a formula: as the platform gave it, or a plain mean or count. */
function plain(name: string, formula: string, unit: string, rest: Partial<Explanation> = {}): Metric {
  const field = fieldNamed(name)
  const explanation: Explanation = {
    metric: name,
    column: field.column,
    title: field.description.replace(/\.$/, ''),
    formula,
    inputs: [],
    unit,
    window: null,
    source: 'Creatorscope.',
    limits: [],
    models: MARTS,
    docs: MARTS_PAGE,
    ...rest,
  }
  return { name, field, formula: null, growthDays: null, only: null, explanation }
}

const observed = (name: string, unit: string, limits: string[] = []) =>
  plain(name, 'as the platform shows it', unit, {
    window: 'the latest snapshot that knows it',
    source: 'The platform.',
    limits: ['Unknown where no snapshot tells it.', ...limits],
  })

const average = (name: string, of: string, window = POSTS) =>
  plain(name, `mean of ${of} over the posts that tell it`, of, {
    window,
    limits: ['Unknown where no post tells it.', 'Young posts still grow, so the mean of a busy creator is low.'],
  })

/** A field that is the formula of other fields. */
function computed(name: string, id: string, fields: string[], rest: Partial<Explanation> = {}): Metric {
  const formula = formulaOf(id)
  return { ...plain(name, '', '', { ...explainFormula(formula, fields), ...rest }), formula }
}

function growthOver(days: number): Metric[] {
  const window = `${days} days, back from the latest snapshot that knows followers`
  return [
    { ...computed(`followersGrowth${days}d`, 'growth', ['followers'], { window }), growthDays: days },
    { ...computed(`followersGrowth${days}dPct`, 'growth_pct', ['followers'], { window }), growthDays: days },
  ]
}

const reach = formulaOf('reach')
const profileMetrics: readonly Metric[] = [
  observed('followers', 'followers or subscribers', [ROUNDED]),
  observed('following', 'profiles'),
  observed('uploads', 'posts or videos'),
  observed('views', 'views'),
  computed('tier', 'tier', ['followers']),
  average('avgLikes', 'likes'),
  average('avgComments', 'comments'),
  average('avgViews', 'views'),
  average('avgPlays', 'plays'),
  plain('avgReach', `mean of reach, which is ${reach.text}`, 'accounts', {
    ...explainFormula(reach, []),
    title: 'Average reach',
    formula: `mean of reach, which is ${reach.text}`,
    window: POSTS,
    limits: [...reach.limits, 'Unknown where no post tells what the estimate needs.'],
  }),
  plain('reachIsEstimated', formulaOf('reach_is_estimated').text, 'true or false', {
    ...explainFormula(formulaOf('reach_is_estimated'), []),
    window: POSTS,
  }),
  computed('engagementRate', 'engagement_rate', ['avgLikes', 'avgComments', 'followers'], { window: POSTS }),
  {
    ...computed('engagementRateByViews', 'engagement_rate_by_views', ['avgLikes', 'avgComments', 'avgViews'], {
      window: POSTS,
      models: ['mart_youtube_account'],
    }),
    only: 'YOUTUBE',
  },
  plain('engagementPercentile', `floor(${formulaOf('percentile_of').text})`, 'percent', {
    ...explainFormula(formulaOf('percentile_of'), []),
    title: 'Engagement rate among peers',
    formula: `floor(${formulaOf('percentile_of').text})`,
    window: 'profiles of the same tier and category whose rate was measured, as of the last hourly run',
  }),
  ...(['Likes', 'Comments', 'Views', 'Plays'] as const).map((of) =>
    average(`avg${of}30d`, of.toLowerCase(), LAST_30_DAYS),
  ),
  plain('avgReach30d', `mean of reach, which is ${reach.text}`, 'accounts', {
    ...explainFormula(reach, []),
    formula: `mean of reach, which is ${reach.text}`,
    window: LAST_30_DAYS,
  }),
  plain('engagementRate30d', formulaOf('engagement_rate').text, 'percent', {
    ...explainFormula(formulaOf('engagement_rate'), ['avgLikes30d', 'avgComments30d', 'followers']),
    window: LAST_30_DAYS,
    limits: ['Unknown where there is no post in the window.'],
  }),
  ...['image', 'carousel', 'reels', 'stories', 'video', 'shorts'].map((format) =>
    plain(`${format}Share`, formulaOf('format_share').text, 'percent', {
      ...explainFormula(formulaOf('format_share'), []),
      title: `Share of ${format}`,
      window: POSTS,
    }),
  ),
  plain('sponsoredShare', formulaOf('sponsored_share').text, 'percent', {
    ...explainFormula(formulaOf('sponsored_share'), []),
    window: POSTS,
  }),
  ...['sponsored', 'organic'].map((kind) =>
    plain(`${kind}EngagementRate`, formulaOf('engagement_rate').text, 'percent', {
      window: `the ${kind} ones of ${POSTS}`,
      limits: [
        'Unknown where no such post is known; a post is sponsored where the source or a signal in its text says so.',
      ],
    }),
  ),
  plain(
    'authenticityScore',
    'mean of the known parts by weight: growth, engagement, audience, following, comments',
    'points, 0 to 100',
    {
      window: 'the last daily run',
      limits: ['A part that is not known does not count; `authenticityCoverage` tells how many are.'],
      docs: 'docs/reference/authenticity.md',
    },
  ),
  plain('authenticityCoverage', 'parts of the authenticity score that are known', 'parts of 5', {
    window: 'the last daily run',
    docs: 'docs/reference/authenticity.md',
  }),
  ...GROWTH_DAYS.flatMap(growthOver),
  plain('posts30d', 'posts published in the window', 'posts', { window: '30 days before `as_of`' }),
  plain('postsAnalysed', 'posts that the averages rest on', 'posts', { window: POSTS }),
  plain('lastPostAt', 'the latest time of publication of a known post', 'time, UTC'),
  computed('enabledForSaas', 'enabled_for_saas', ['country', 'engagementRate', 'avgReach']),
]

const shown = new Set(profileMetrics.map(({ field }) => field?.column))
const formulaMetrics = formulas
  .filter(({ id }) => !shown.has(id))
  .map((formula): Metric => {
    const explanation = { metric: formula.id, column: null, models: [], ...explainFormula(formula, []) }
    return { name: formula.id, field: null, formula, growthDays: null, only: null, explanation }
  })

/** Figures of one hashtag, post, follower, … of a profile. */
const sectionMetrics = sectionExplanations.map(
  (explanation): Metric => ({
    name: explanation.metric,
    field: null,
    formula: null,
    growthDays: null,
    only: null,
    explanation,
  }),
)

/** Every figure that can be explained: fields, figures of the sections, and the formulas that stand behind other answers. */
export const metrics: readonly Metric[] = [...profileMetrics, ...sectionMetrics, ...formulaMetrics]

const byName = new Map(metrics.flatMap((metric) => namesOf(metric).map((name) => [name, metric] as const)))

/** A metric goes by its name in the API and by its column. */
function namesOf({ name, field }: Metric): string[] {
  return [...new Set([name, field?.column ?? name])]
}

export const metricNames = metrics.flatMap(namesOf)
export const profileMetricNames = [...profileMetrics, ...sectionMetrics].flatMap(namesOf)

/** The metric of that name or column. @throws RangeError for a name that a schema let through without need. */
export function metricNamed(name: string): Metric {
  const found = byName.get(name)
  if (found === undefined) throw new RangeError(`no metric ${name}`)
  return found
}
