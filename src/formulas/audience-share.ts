import type { Count } from './count.ts'
import { formula } from './formula.ts'

/** A profile's share of some audience (a country, an age and gender, …) and its followers. */
type WeightedShare = readonly [share: number | null, followers: Count]

/**
 * The share of several profiles' audiences taken together: the mean weighted by followers, with four decimals. Profiles of
 * which the share or the followers are unknown are left out; NULL when no follower is left.
 */
export function audienceShare(profiles: readonly WeightedShare[]): number | null {
  const known = profiles.filter((each): each is [number, number] => each[0] !== null && each[1] !== null)
  // Sums of doubles depend on their order; sorted, every order of the profiles gives one answer.
  const followers = sumSorted(known.map(([, weight]) => weight))
  if (followers === 0) return null
  const inside = sumSorted(known.map(([share, weight]) => share * weight))
  return Math.floor((inside / followers) * 10000 + 0.5) / 10000
}

function sumSorted(values: number[]): number {
  return values.sort((a, b) => a - b).reduce((sum, value) => sum + value, 0)
}

const sumSortedSql = (values: string) => `arrayFold((sum, v) -> sum + v, arraySort(${values}), toFloat64(0))`
const product = 'p -> assumeNotNull(p.1) * assumeNotNull(p.2)'
const weight = 'p -> toFloat64(assumeNotNull(p.2))'

export const audienceShareFormula = formula<[readonly WeightedShare[]]>({
  id: 'audience_share',
  title: 'Audience share over several profiles',
  text: 'sum(share * followers) / sum(followers), over the profiles of which both are known',
  inputs: [
    {
      name: 'profiles',
      kind: 'weighted shares',
      meaning: 'share and followers of each profile; over rows `groupArray((share, followers))`',
    },
  ],
  unit: 'as the shares: of 1 with four decimals',
  source: 'The weighted mean.',
  limits: [
    'Unknown when no profile has both.',
    'Who follows two of the profiles is counted twice.',
    'Shares of a platform that samples its audience carry its error.',
  ],
  known: [
    [[[[0.5, 100]]], 0.5],
    [
      [
        [
          [0.2, 300],
          [0.6, 100],
        ],
      ],
      0.3,
    ],
    [
      [
        [
          [0.2, 300],
          [null, 100],
          [0.9, null],
        ],
      ],
      0.2,
    ],
    [[[[0.2, 0]]], null],
    [[[]], null],
  ],
  compute: ([profiles]) => audienceShare(profiles),
  macro: `
{% macro audience_share(profiles) -%}
arrayMap(
    known -> floor(
        ${sumSortedSql(`arrayMap(${product}, known)`)}
        / nullIf(${sumSortedSql(`arrayMap(${weight}, known)`)}, 0) * 10000 + 0.5
    ) / 10000,
    [arrayFilter(p -> isNotNull(p.1) and isNotNull(p.2), {{ profiles }})]
)[1]
{%- endmacro %}`,
})
