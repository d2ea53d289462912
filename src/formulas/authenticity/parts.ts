import { type Count, knownOrZero } from '../count.ts'
import { roundHundredths, roundHundredthsSql } from '../round.ts'

/** One part of the authenticity score. Its measure is a ratio; `least` is the evidence below which it says nothing. */
interface PartDefinition {
  weight: number
  least: number
  /** The measure from which on the part scores 0, and the one from which on it scores 100; linear between. */
  worst: number
  best: number
  /** Reason codes: nothing known, at worst, between, at best. */
  codes: { unknown: string; worst: string; between: string; best: string }
}

export type Part = 'growth' | 'following' | 'engagement' | 'comments' | 'audience'

/**
 * The five parts. docs/reference/authenticity.md argues thresholds and weights, and names where each idea comes from.
 * growth: followers bought in steps / followers today; evidence: days with a snapshot.
 * following: followers / profiles followed; evidence: followers.
 * engagement: engagement rate / median of the tier; evidence: posts.
 * comments: mean comments / mean likes; evidence: mean likes.
 * audience: followers judged fake / followers judged; evidence: followers judged.
 */
export const authenticityParts: Record<Part, PartDefinition> = {
  growth: {
    weight: 45,
    least: 6,
    worst: 0.2,
    best: 0.02,
    codes: {
      unknown: 'HISTORY_TOO_SHORT',
      worst: 'MANY_FOLLOWERS_BOUGHT',
      between: 'SOME_FOLLOWERS_BOUGHT',
      best: 'NO_BOUGHT_FOLLOWERS_SEEN',
    },
  },
  following: {
    weight: 5,
    least: 50,
    worst: 0.05,
    best: 0.5,
    codes: {
      unknown: 'FOLLOWING_UNKNOWN',
      worst: 'FOLLOWS_FAR_MORE',
      between: 'FOLLOWS_MORE',
      best: 'FOLLOWING_USUAL',
    },
  },
  engagement: {
    weight: 25,
    least: 3,
    worst: 0.2,
    best: 0.7,
    codes: {
      unknown: 'ENGAGEMENT_UNKNOWN',
      worst: 'ENGAGEMENT_VERY_LOW',
      between: 'ENGAGEMENT_LOW',
      best: 'ENGAGEMENT_USUAL',
    },
  },
  comments: {
    weight: 5,
    least: 100,
    worst: 0.0005,
    best: 0.004,
    codes: {
      unknown: 'COMMENTS_UNKNOWN',
      worst: 'COMMENTS_VERY_FEW',
      between: 'COMMENTS_FEW',
      best: 'COMMENTS_USUAL',
    },
  },
  audience: {
    weight: 20,
    least: 10,
    worst: 0.5,
    best: 0.15,
    codes: {
      unknown: 'NO_FOLLOWER_SAMPLE',
      worst: 'MANY_FOLLOWERS_LOOK_FAKE',
      between: 'SOME_FOLLOWERS_LOOK_FAKE',
      best: 'FOLLOWERS_LOOK_GENUINE',
    },
  },
}

export const partNames = Object.keys(authenticityParts) as Part[]

/** A part's measure; NULL where a figure is unknown, nothing can be divided by, or the evidence is below the part's least. */
export function authenticityMeasure(part: Part, numerator: Count, denominator: Count, evidence: Count): number | null {
  if (numerator === null || !denominator || evidence === null || evidence < authenticityParts[part].least) return null
  return numerator / denominator
}

/** A part's score from 0 to 100 with two decimals; NULL where there is no measure. */
export function authenticityPartScore(part: Part, measure: number | null): number | null {
  if (measure === null) return null
  const { worst, best } = authenticityParts[part]
  const hundredths = ((measure - worst) * 10000) / (best - worst)
  return roundHundredths(Math.min(Math.max(hundredths, 0), 10000))
}

/** The code of what a part's score says. */
export function authenticityReason(part: Part, score: number | null): string {
  const { codes } = authenticityParts[part]
  if (score === null) return codes.unknown
  if (score === 0) return codes.worst
  return score < 100 ? codes.between : codes.best
}

/** A Jinja dict of the parts. */
function byPart(value: (part: PartDefinition) => string | number): string {
  return `{${partNames.map((part) => `'${part}': ${value(authenticityParts[part])}`).join(', ')}}`
}

export const authenticityMeasureMacro = `
{% macro authenticity_measure(part, numerator, denominator, evidence) -%}
{%- set least = ${byPart(({ least }) => least)} -%}
if(
    ${knownOrZero('{{ evidence }}')} < {{ least[part] }} or ${knownOrZero('{{ denominator }}')} = 0,
    NULL,
    toFloat64({{ numerator }}) / toFloat64({{ denominator }})
)
{%- endmacro %}`

export const authenticityPartScoreMacro = `
{% macro authenticity_part_score(part, measure) -%}
{%- set worst = ${byPart(({ worst }) => worst)} -%}
{%- set best = ${byPart(({ best }) => best)} -%}
if(isNull({{ measure }}), NULL, ${roundHundredthsSql(
  'least(greatest(({{ measure }} - {{ worst[part] }}) * 10000 / ({{ best[part] }} - {{ worst[part] }}), 0), 10000)',
)})
{%- endmacro %}`

export const authenticityReasonMacro = `
{% macro authenticity_reason(part, score) -%}
{%- set codes = ${byPart(({ codes: { unknown, worst, between, best } }) => `[${[unknown, worst, between, best].map((code) => `'${code}'`).join(', ')}]`)} -%}
multiIf(
    isNull({{ score }}), '{{ codes[part][0] }}',
    {{ score }} = 0, '{{ codes[part][1] }}',
    {{ score }} < 100, '{{ codes[part][2] }}',
    '{{ codes[part][3] }}'
)
{%- endmacro %}`
