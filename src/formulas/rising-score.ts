import { type Count, knownOrZero } from './count.ts'
import { formula, type RisingGates } from './formula.ts'
import { roundHundredths, roundHundredthsSql } from './round.ts'

type Args = [current: Count, reference: Count, posts30d: Count, authenticity: number | null]

/**
 * Followers won in 30 days for each root of the followers before, with two decimals: between the absolute growth, which
 * ranks the largest first, and the relative one, which ranks the smallest first. NULL for who does not rise, and behind the
 * gates against gaming: too few followers, no post in 30 days, too low or unknown an authenticity score.
 */
function risingScore([current, reference, posts30d, authenticity]: Args, gates: RisingGates): number | null {
  if (current === null || !reference || current <= reference) return null
  if (current < gates.minFollowers || !posts30d || (authenticity ?? -1) < gates.minAuthenticity) return null
  return roundHundredths(((current - reference) * 100) / Math.sqrt(reference))
}

const current = knownOrZero('{{ current }}')
const reference = knownOrZero('{{ reference }}')

export const risingScoreFormula = formula<Args>({
  id: 'rising_score',
  title: 'Rising score',
  text: 'round((current - reference) / sqrt(reference), 2), where all gates are passed',
  inputs: [
    { name: 'current', kind: 'count', meaning: 'followers in the latest snapshot' },
    { name: 'reference', kind: 'count', meaning: 'followers in the nearest snapshot at or before 30 days earlier' },
    { name: 'posts_30d', kind: 'count', meaning: 'posts in the last 30 days' },
    { name: 'authenticity', kind: 'percent', meaning: 'authenticity score, 0 to 100' },
  ],
  unit: 'followers won for each root of the followers before',
  window: '30 days',
  source:
    'Creatorscope. The spread of a count grows with its root, so the score compares small and large creators by how unlikely their growth is.',
  limits: [
    'Unknown below RISING_MIN_FOLLOWERS followers, without a post in 30 days, and below RISING_MIN_AUTHENTICITY.',
    'An unknown authenticity does not pass its gate.',
    'Unknown for who did not grow, or has no snapshot that is old enough.',
  ],
  known: [
    [[12_100, 10_000, 3, 80], 21],
    [[1_010_000, 1_000_000, 3, 80], 10],
    [[900, 400, 3, 80], null],
    [[12_100, 10_000, 0, 80], null],
    [[12_100, 10_000, 3, 49.99], null],
    [[12_100, 10_000, 3, null], null],
    [[10_000, 10_000, 3, 80], null],
    [[10_000, null, 3, 80], null],
    [[10_000, 0, 3, 80], null],
  ],
  compute: (args, { rising }) => risingScore(args, rising),
  macro: `
{% macro rising_score(current, reference, posts_30d, authenticity) -%}
if(
    ${reference} > 0 and ${current} > ${reference} and ${current} >= {{ var('rising_min_followers') }}
    and ${knownOrZero('{{ posts_30d }}')} > 0 and ifNull({{ authenticity }}, -1) >= {{ var('rising_min_authenticity') }},
    ${roundHundredthsSql(`(${current} - ${reference}) * 100 / sqrt(${reference})`)},
    NULL
)
{%- endmacro %}`,
})
