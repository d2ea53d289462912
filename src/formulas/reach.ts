import { type Count, knownOrZero } from './count.ts'
import { formula } from './formula.ts'
import { log2, log2Macro, log10, log10Macro } from './logarithm.ts'

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
function reachIsKnown({ postType, reach: own, plays, likes, followers }: ReachInput): boolean {
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

const reachInput = { name: 'reach', kind: 'count', meaning: "the platform's own figure" } as const
const inputs = [
  { name: 'post_type', kind: 'post type', meaning: 'IMAGE, CAROUSEL, REEL, STORY, VIDEO or SHORT' },
  reachInput,
  { name: 'plays', kind: 'count', meaning: "plays; a short's views" },
  { name: 'likes', kind: 'count', meaning: 'likes' },
  { name: 'followers', kind: 'count', meaning: "the creator's followers" },
] as const
type Args = [string | null, Count, Count, Count, Count]

function fromArgs([postType, reach, plays, likes, followers]: Args): ReachInput {
  return { postType, reach, plays, likes, followers }
}

export const reachFormula = formula<Args>({
  id: 'reach',
  title: 'Reach of a post',
  text: "the platform's own figure when known and not 0; else for reels and shorts trunc(plays * (0.94 - log2(followers) * 0.001)); else trunc((7.6 - log10(likes) * 0.7) * 0.85 * likes); never below 0",
  inputs,
  unit: 'accounts',
  source: 'The estimate of the system that Creatorscope re-creates; logarithms as in docs/decisions/0007.',
  limits: [
    'An estimate where the platform gives no figure: `reach_is_estimated` marks it.',
    '0 when plays or followers (reels, shorts) or likes (the rest) are 0 or unknown; averages leave the unknown out.',
    'For likes beyond 72 billion the estimate would turn negative and is 0.',
  ],
  known: [
    [['IMAGE', null, null, 100, null], 527],
    [['IMAGE', null, null, 10_000, null], 40_800],
    [['IMAGE', null, null, 100_000, null], 348_500],
    [['REEL', null, 100_000, null, 1_000_000], 92_006],
    [['SHORT', null, 100_000, null, 1_000_000], 92_006],
    [['IMAGE', 42, null, 100, null], 42],
    [['IMAGE', 0, null, 100, null], 527],
    [['IMAGE', null, null, null, null], 0],
    [['REEL', null, 10, null, 0], 0],
  ],
  compute: (args) => reach(fromArgs(args)),
  // A logarithm is computed for every row, also where its branch is not taken: greatest keeps it away from 0.
  macro: `${log2Macro}
${log10Macro}

{% macro reach(post_type, reach, plays, likes, followers) -%}
multiIf(
    ${own} != 0, ${own},
    ${played}, if(${followers} = 0, 0, greatest(0, trunc(
        ${plays} * (940 - {{ log2_exact('greatest(ifNull(' ~ followers ~ ', 1), 1)') }}) / 1000
    ))),
    greatest(0, trunc((76 - 7 * {{ log10_exact('greatest(ifNull(' ~ likes ~ ', 1), 1)') }}) * 17 * ${likes} / 200))
)
{%- endmacro %}`,
})

export const reachIsEstimatedFormula = formula<[Count]>({
  id: 'reach_is_estimated',
  title: 'Reach is estimated',
  text: "the platform's own figure is 0 or unknown",
  inputs: [reachInput],
  unit: 'true or false',
  source: 'Creatorscope.',
  limits: ['Of an average: true when any of its posts is estimated.'],
  known: [
    [[42], false],
    [[0], true],
    [[null], true],
  ],
  compute: ([own]) => reachIsEstimated(own),
  macro: `
{% macro reach_is_estimated(reach) -%}
(${own} = 0)
{%- endmacro %}`,
})

export const reachIsKnownFormula = formula<Args>({
  id: 'reach_is_known',
  title: 'Reach is known',
  text: 'the platform gives a figure, or what the estimate needs is known',
  inputs,
  unit: 'true or false',
  source: 'Creatorscope; averages of reach take only posts for which this is true.',
  limits: [],
  known: [
    [['IMAGE', null, null, 0, null], true],
    [['IMAGE', null, null, null, null], false],
    [['REEL', null, 5, 5, null], false],
  ],
  compute: (args) => reachIsKnown(fromArgs(args)),
  macro: `
{% macro reach_is_known(post_type, reach, plays, likes, followers) -%}
(${own} != 0 or if(${played}, isNotNull({{ plays }}) and isNotNull({{ followers }}), isNotNull({{ likes }})))
{%- endmacro %}`,
})
