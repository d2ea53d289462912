import { type Count, knownOrZero } from './count.ts'
import { log2, log10 } from './logarithm.ts'

export interface ReachInput {
  /** IMAGE | CAROUSEL | REEL | STORY | VIDEO | SHORT */
  postType: string | null
  /** The platform's own figure. */
  reach: Count
  plays: Count
  likes: Count
  followers: Count
}

/**
 * Accounts that saw a post: the platform's own figure when it is known and not 0, else an estimate from plays and
 * followers (reels, shorts) or from likes (the rest). Whole, never below 0; 0 when what the estimate needs is 0 or unknown.
 *
 * The factors stand as whole numbers, `(76 - 7 log10 likes) * 17 / 200` for `(7.6 - 0.7 log10 likes) * 0.85`, because
 * 7.6 - 1.4 is 6.199… in binary and 100 likes would give 526, not 527.
 */
export function reach({ postType, reach: own, plays, likes, followers }: ReachInput): number {
  if (own) return own
  if (isPlayed(postType)) {
    return plays && followers ? Math.max(0, Math.trunc((plays * (940 - log2(followers))) / 1000)) : 0
  }
  return likes ? Math.max(0, Math.trunc(((76 - 7 * log10(likes)) * 17 * likes) / 200)) : 0
}

/** Whether `reach` had to estimate. */
export function reachIsEstimated(own: Count): boolean {
  return !own
}

/** Whether `reach` has what it needs, so that an average does not take unknown for 0. */
export function reachIsKnown({ postType, reach: own, plays, likes, followers }: ReachInput): boolean {
  return Boolean(own) || (isPlayed(postType) ? plays !== null && followers !== null : likes !== null)
}

const PLAYED = ['REEL', 'SHORT']

function isPlayed(postType: string | null): boolean {
  return PLAYED.includes(postType ?? '')
}

const own = knownOrZero('{{ reach }}')
const plays = knownOrZero('{{ plays }}')
const likes = knownOrZero('{{ likes }}')
const followers = knownOrZero('{{ followers }}')
const played = `ifNull({{ post_type }}, '') in (${PLAYED.map((type) => `'${type}'`).join(', ')})`
// A logarithm is computed for every row, also where its branch is not taken: greatest keeps it away from 0.
export const reachMacro = `
{% macro reach(post_type, reach, plays, likes, followers) -%}
multiIf(
    ${own} != 0, ${own},
    ${played}, if(${followers} = 0, 0, greatest(0, trunc(
        ${plays} * (940 - {{ log2_exact('greatest(ifNull(' ~ followers ~ ', 1), 1)') }}) / 1000
    ))),
    greatest(0, trunc((76 - 7 * {{ log10_exact('greatest(ifNull(' ~ likes ~ ', 1), 1)') }}) * 17 * ${likes} / 200))
)
{%- endmacro %}`

export const reachIsEstimatedMacro = `
{% macro reach_is_estimated(reach) -%}
(${own} = 0)
{%- endmacro %}`

export const reachIsKnownMacro = `
{% macro reach_is_known(post_type, reach, plays, likes, followers) -%}
(${own} != 0 or if(${played}, isNotNull({{ plays }}) and isNotNull({{ followers }}), isNotNull({{ likes }})))
{%- endmacro %}`
