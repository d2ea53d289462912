import type { Count } from './count.ts'
import { formula } from './formula.ts'
import { shared, sharedSql, weightedScore, weightedScoreSql } from './weighted-score.ts'

/** What two creators of one platform are compared by. */
export interface Comparable {
  categories: readonly string[]
  /** Lower case, without #. */
  hashtags: readonly string[]
  /** Words of the captions that tell them from others'. */
  terms: readonly string[]
  followers: Count
  /** Percent. */
  engagementRate: number | null
}

export interface SimilarityReason {
  code: 'SHARED_CATEGORIES' | 'SHARED_HASHTAGS' | 'SHARED_TERMS' | 'FOLLOWER_RATIO' | 'ENGAGEMENT_RATIO'
  /** What both have, or smaller over larger. */
  value: string[] | number
  /** 0 to 1; NULL where one side is unknown, and then left out of the closeness. */
  part: number | null
}

/** Followers of a candidate lie within so many tenths of the given creator's: 60 % to either side. */
const FOLLOWERS_TENTHS = { from: 4, to: 16 } as const
const WEIGHTS = { categories: 35, hashtags: 20, terms: 15, followers: 20, engagement: 10 } as const

/** Fewest and most followers of a candidate, both included. */
export function similarFollowers(followers: number): [fewest: number, most: number] {
  return [Math.ceil((followers * FOLLOWERS_TENTHS.from) / 10), Math.floor((followers * FOLLOWERS_TENTHS.to) / 10)]
}

/** Whether a creator of the same platform may be called similar: a shared category, and followers within 60 %. */
export function isSimilarCandidate(
  given: readonly [categories: readonly string[], followers: Count],
  candidate: readonly [categories: readonly string[], followers: Count],
): boolean {
  const [[categories, followers], [otherCategories, otherFollowers]] = [given, candidate]
  if (followers === null || otherFollowers === null || shared(categories, otherCategories).length === 0) return false
  const tenths = otherFollowers * 10
  return tenths >= followers * FOLLOWERS_TENTHS.from && tenths <= followers * FOLLOWERS_TENTHS.to
}

/**
 * How close two creators are, 0 to 100, and why. Symmetric; a creator is at 100 to itself; what either side does not tell
 * is left out and the rest renormalises. NULL when nothing can be compared.
 */
export function similarity(a: Comparable, b: Comparable): { closeness: number | null; reasons: SimilarityReason[] } {
  const followerRatio = ratio(a.followers, b.followers)
  const engagementRatio = ratio(a.engagementRate, b.engagementRate)
  const reasons = [
    overlap('SHARED_CATEGORIES', a.categories, b.categories),
    overlap('SHARED_HASHTAGS', a.hashtags, b.hashtags),
    overlap('SHARED_TERMS', a.terms, b.terms),
    { code: 'FOLLOWER_RATIO', value: followerRatio ?? [], part: followerRatio },
    { code: 'ENGAGEMENT_RATIO', value: engagementRatio ?? [], part: engagementRatio },
  ] satisfies SimilarityReason[]
  const weights = Object.values(WEIGHTS)
  const closeness = weightedScore(reasons.map(({ part }, index) => [weights[index] as number, part]))
  return { closeness, reasons: reasons.filter(({ part }) => part !== null) }
}

/** What both have over what either has. */
function overlap(code: SimilarityReason['code'], a: readonly string[], b: readonly string[]): SimilarityReason {
  const both = shared(a, b)
  const either = new Set([...a, ...b]).size
  return { code, value: both, part: a.length === 0 || b.length === 0 ? null : both.length / either }
}

/** Smaller over larger; 1 for two zeros. */
function ratio(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return null
  return a === b ? 1 : Math.min(a, b) / Math.max(a, b)
}

const overlapSql = (a: string, b: string) =>
  `if(empty(${a}) or empty(${b}), NULL, length(${sharedSql(a, b)}) / length(arrayDistinct(arrayConcat(${a}, ${b}))))`
const ratioSql = (a: string, b: string) => {
  const [x, y] = [`toFloat64(${a})`, `toFloat64(${b})`]
  return `if(isNull(${x}) or isNull(${y}), NULL, if(${x} = ${y}, 1, least(${x}, ${y}) / greatest(${x}, ${y})))`
}

type Texts = readonly string[]
type CandidateArgs = [Texts, Texts, Count, Count]

export const isSimilarCandidateFormula = formula<CandidateArgs>({
  id: 'is_similar_candidate',
  title: 'Similar creators: who is compared',
  text: 'same platform, at least one shared category, 0.4 * followers <= candidate followers <= 1.6 * followers',
  inputs: [
    { name: 'categories', kind: 'texts', meaning: "the given creator's categories" },
    { name: 'candidate_categories', kind: 'texts', meaning: "the candidate's categories" },
    { name: 'followers', kind: 'count', meaning: "the given creator's followers" },
    { name: 'candidate_followers', kind: 'count', meaning: "the candidate's followers" },
  ],
  unit: 'true or false',
  source: 'Creatorscope.',
  limits: [
    'False where followers are unknown.',
    'The bounds are taken from the given creator, so it is not symmetric.',
  ],
  known: [
    [[['Beauty'], ['Travel', 'Beauty'], 1000, 400], true],
    [[['Beauty'], ['Beauty'], 1000, 1600], true],
    [[['Beauty'], ['Beauty'], 1000, 399], false],
    [[['Beauty'], ['Beauty'], 1000, 1601], false],
    [[['Beauty'], ['Travel'], 1000, 1000], false],
    [[['Beauty'], ['Beauty'], null, 1000], false],
  ],
  compute: ([a, b, followers, others]) => isSimilarCandidate([a, followers], [b, others]),
  macro: `
{% macro is_similar_candidate(categories, candidate_categories, followers, candidate_followers) -%}
(hasAny({{ categories }}, {{ candidate_categories }}) and ifNull(
    toFloat64({{ candidate_followers }}) * 10 >= toFloat64({{ followers }}) * ${FOLLOWERS_TENTHS.from}
    and toFloat64({{ candidate_followers }}) * 10 <= toFloat64({{ followers }}) * ${FOLLOWERS_TENTHS.to}, 0))
{%- endmacro %}`,
})

type ClosenessArgs = [Texts, Texts, Texts, Texts, Texts, Texts, Count, Count, number | null, number | null]
const pair = (name: string, kind: 'texts' | 'count' | 'percent', meaning: string) =>
  [
    { name, kind, meaning: `${meaning} of one creator` },
    { name: `other_${name}`, kind, meaning: `${meaning} of the other` },
  ] as const

export const closenessFormula = formula<ClosenessArgs>({
  id: 'closeness',
  title: 'Similar creators: closeness',
  text: `(${WEIGHTS.categories} * categories + ${WEIGHTS.hashtags} * hashtags + ${WEIGHTS.terms} * terms + ${WEIGHTS.followers} * followers + ${WEIGHTS.engagement} * engagement) / weights of the known parts * 100, where texts give shared / either and numbers smaller / larger`,
  inputs: [
    ...pair('categories', 'texts', 'categories'),
    ...pair('hashtags', 'texts', 'hashtags'),
    ...pair('terms', 'texts', 'terms of the captions'),
    ...pair('followers', 'count', 'followers'),
    ...pair('engagement_rate', 'percent', 'engagement rate'),
  ],
  unit: '0 to 100, 100 for the same in every part',
  source: 'Creatorscope; overlaps after Jaccard.',
  limits: [
    'What either side does not tell is left out and the rest renormalises.',
    'Unknown when nothing can be compared.',
    'Texts are compared as they stand: bring them to lower case before.',
  ],
  known: [
    [[['A'], ['A'], ['x'], ['x'], ['t'], ['t'], 10, 10, 2, 2], 100],
    [[['A'], ['A', 'B'], [], [], [], [], 10, 10, null, 2], 68.18],
    [[['A'], ['B'], ['x'], ['y'], ['t'], ['u'], 10, 0, 2, 0], 0],
    [[[], [], [], ['y'], [], [], 10, null, null, 0], null],
    [[[], [], [], [], [], [], 0, 0, 0, 0], 100],
  ],
  compute: ([c, oc, h, oh, t, ot, f, of, e, oe]) =>
    similarity(
      { categories: c, hashtags: h, terms: t, followers: f, engagementRate: e },
      { categories: oc, hashtags: oh, terms: ot, followers: of, engagementRate: oe },
    ).closeness,
  macro: `
{% macro closeness(
    categories, other_categories, hashtags, other_hashtags, terms, other_terms,
    followers, other_followers, engagement_rate, other_engagement_rate
) -%}
${weightedScoreSql([
  [WEIGHTS.categories, overlapSql('{{ categories }}', '{{ other_categories }}')],
  [WEIGHTS.hashtags, overlapSql('{{ hashtags }}', '{{ other_hashtags }}')],
  [WEIGHTS.terms, overlapSql('{{ terms }}', '{{ other_terms }}')],
  [WEIGHTS.followers, ratioSql('{{ followers }}', '{{ other_followers }}')],
  [WEIGHTS.engagement, ratioSql('{{ engagement_rate }}', '{{ other_engagement_rate }}')],
])}
{%- endmacro %}`,
})
