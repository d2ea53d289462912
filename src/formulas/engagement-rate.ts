import { type Count, knownOrZero } from './count.ts'
import { formula } from './formula.ts'
import { roundHundredths, roundHundredthsSql } from './round.ts'

const likesInput = { name: 'likes', kind: 'mean', meaning: 'likes of a post, or their average' } as const
const commentsInput = { name: 'comments', kind: 'mean', meaning: 'comments of a post, or their average' } as const

/**
 * Likes and comments for each hundred followers, in percent with two decimals.
 * 0 when followers is 0 or unknown; unknown likes or comments count as 0.
 */
export function engagementRate(likes: Count, comments: Count, followers: Count): number {
  if (!followers) return 0
  return roundHundredths((((likes ?? 0) + (comments ?? 0)) * 10000) / followers)
}

export const engagementRateFormula = formula<[Count, Count, Count]>({
  id: 'engagement_rate',
  title: 'Engagement rate',
  text: 'round((likes + comments) / followers * 100, 2)',
  inputs: [likesInput, commentsInput, { name: 'followers', kind: 'count', meaning: 'followers or subscribers' }],
  unit: 'percent',
  source: 'The common definition by followers; halves round up.',
  limits: [
    '0 when followers are 0 or unknown.',
    'Unknown likes or comments count as 0: hidden likes make the rate too low.',
    'Likes and comments alone: shares, saves and views are not in it.',
  ],
  known: [
    [[300, 10, 10_000], 3.1],
    [[201, 0, 20_000], 1.01],
    [[5, null, 100], 5],
    [[5, 5, 0], 0],
    [[5, 5, null], 0],
  ],
  compute: (args) => engagementRate(...args),
  macro: `
{% macro engagement_rate(likes, comments, followers) -%}
if(${knownOrZero('{{ followers }}')} = 0, 0, ${roundHundredthsSql(
    `(${knownOrZero('{{ likes }}')} + ${knownOrZero('{{ comments }}')}) * 10000 / ${knownOrZero('{{ followers }}')}`,
  )})
{%- endmacro %}`,
})

/**
 * Likes and comments for each hundred views, in percent with two decimals (YouTube).
 * NULL when views is 0 or unknown, or when neither likes nor comments are known.
 */
function engagementRateByViews(likes: Count, comments: Count, views: Count): number | null {
  if (!views || (likes === null && comments === null)) return null
  return roundHundredths((((likes ?? 0) + (comments ?? 0)) * 10000) / views)
}

export const engagementRateByViewsFormula = formula<[Count, Count, Count]>({
  id: 'engagement_rate_by_views',
  title: 'Engagement rate by views',
  text: 'round((likes + comments) / views * 100, 2)',
  inputs: [likesInput, commentsInput, { name: 'views', kind: 'mean', meaning: 'views of a video, or their average' }],
  unit: 'percent',
  source: 'The common definition by views, for YouTube; halves round up.',
  limits: ['Unknown when views are 0 or unknown, or when neither likes nor comments are known.'],
  known: [
    [[30, 1, 1000], 3.1],
    [[null, 1, 1000], 0.1],
    [[30, 1, 0], null],
    [[null, null, 10], null],
  ],
  compute: (args) => engagementRateByViews(...args),
  macro: `
{% macro engagement_rate_by_views(likes, comments, views) -%}
if(${knownOrZero('{{ views }}')} = 0 or (isNull({{ likes }}) and isNull({{ comments }})), NULL, ${roundHundredthsSql(
    `(${knownOrZero('{{ likes }}')} + ${knownOrZero('{{ comments }}')}) * 10000 / ${knownOrZero('{{ views }}')}`,
  )})
{%- endmacro %}`,
})
