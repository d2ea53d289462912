import { type Count, knownOrZero } from './count.ts'
import { roundHundredths, roundHundredthsSql } from './round.ts'

/**
 * Likes and comments for each hundred followers, in percent with two decimals.
 * 0 when followers is 0 or unknown; unknown likes or comments count as 0.
 */
export function engagementRate(likes: Count, comments: Count, followers: Count): number {
  if (!followers) return 0
  return roundHundredths((((likes ?? 0) + (comments ?? 0)) * 10000) / followers)
}

export const engagementRateMacro = `
{% macro engagement_rate(likes, comments, followers) -%}
if(${knownOrZero('{{ followers }}')} = 0, 0, ${roundHundredthsSql(
  `(${knownOrZero('{{ likes }}')} + ${knownOrZero('{{ comments }}')}) * 10000 / ${knownOrZero('{{ followers }}')}`,
)})
{%- endmacro %}`

/**
 * Likes and comments for each hundred views, in percent with two decimals (YouTube).
 * NULL when views is 0 or unknown, or when neither likes nor comments are known.
 */
export function engagementRateByViews(likes: Count, comments: Count, views: Count): number | null {
  if (!views || (likes === null && comments === null)) return null
  return roundHundredths((((likes ?? 0) + (comments ?? 0)) * 10000) / views)
}

export const engagementRateByViewsMacro = `
{% macro engagement_rate_by_views(likes, comments, views) -%}
if(${knownOrZero('{{ views }}')} = 0 or (isNull({{ likes }}) and isNull({{ comments }})), NULL, ${roundHundredthsSql(
  `(${knownOrZero('{{ likes }}')} + ${knownOrZero('{{ comments }}')}) * 10000 / ${knownOrZero('{{ views }}')}`,
)})
{%- endmacro %}`
