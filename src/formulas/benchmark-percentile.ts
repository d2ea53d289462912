import { formula } from './formula.ts'
import { roundHundredths, roundHundredthsSql } from './round.ts'

/**
 * Where a figure stands among its peers (same platform, tier and category, the creator among them): the share that lies
 * strictly below plus half of those that are equal, in percent with two decimals. NULL without peers.
 */
export function benchmarkPercentile(below: number | null, equal: number | null, peers: number | null): number | null {
  if (below === null || equal === null || !peers) return null
  return roundHundredths(((below + equal / 2) * 10000) / peers)
}

export const benchmarkPercentileFormula = formula<[number | null, number | null, number | null]>({
  id: 'percentile_of',
  title: 'Benchmark percentile',
  text: 'round((peers strictly below + peers equal / 2) / peers * 100, 2)',
  inputs: [
    { name: 'below', kind: 'rank', meaning: 'peers whose figure is strictly below' },
    { name: 'equal', kind: 'rank', meaning: 'peers whose figure is equal, the creator among them' },
    { name: 'peers', kind: 'rank', meaning: 'creators of the same platform, tier and category whose figure is known' },
  ],
  unit: 'percent of the peers; 50 is the middle',
  source: 'The mid-rank percentile, which is 50 on average for any distribution and any ties.',
  limits: ['Unknown when the figure is.', 'Alone among its peers a creator stands at 50.'],
  known: [
    [[0, 1, 1], 50],
    [[0, 1, 4], 12.5],
    [[3, 1, 4], 87.5],
    [[0, 4, 4], 50],
    [[null, 1, 4], null],
    [[0, 0, 0], null],
  ],
  compute: (args) => benchmarkPercentile(...args),
  // Over rows: unknown figures sort last, so they add nothing to a rank, and count() leaves them out of the peers.
  macro: `
{% macro percentile_of(below, equal, peers) -%}
(${roundHundredthsSql('({{ below }} + {{ equal }} / 2) * 10000 / nullIf(toFloat64({{ peers }}), 0)')})
{%- endmacro %}

{% macro benchmark_percentile(figure, partition_by) -%}
if(isNull({{ figure }}), null, {{ percentile_of(
    '(rank() over (partition by ' ~ partition_by ~ ' order by ' ~ figure ~ ' asc nulls last) - 1)',
    'count() over (partition by ' ~ partition_by ~ ', ' ~ figure ~ ')',
    'count(' ~ figure ~ ') over (partition by ' ~ partition_by ~ ')'
) }})
{%- endmacro %}`,
})
