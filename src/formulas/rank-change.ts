import { formula } from './formula.ts'

/** Places climbed since the previous board, negative when fallen; NULL when the creator was on one board only. */
function rankChange(previousRank: number | null, currentRank: number | null): number | null {
  return previousRank === null || currentRank === null ? null : previousRank - currentRank
}

export const rankChangeFormula = formula<[number | null, number | null]>({
  id: 'rank_change',
  title: 'Rank change',
  text: 'previous rank - current rank',
  inputs: [
    { name: 'previous_rank', kind: 'rank', meaning: "rank on the previous month's board" },
    { name: 'current_rank', kind: 'rank', meaning: "rank on this month's board" },
  ],
  unit: 'places, positive for a climb',
  window: 'two months',
  source: 'Creatorscope.',
  limits: ['Unknown when the creator was on one of the boards only.'],
  known: [
    [[10, 3], 7],
    [[3, 10], -7],
    [[null, 1], null],
  ],
  compute: (args) => rankChange(...args),
  macro: `
{% macro rank_change(previous_rank, current_rank) -%}
(toInt64({{ previous_rank }}) - toInt64({{ current_rank }}))
{%- endmacro %}`,
})
