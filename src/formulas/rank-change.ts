/** Places climbed since the previous board, negative when fallen; NULL when the creator was on one board only. */
export function rankChange(previousRank: number | null, currentRank: number | null): number | null {
  return previousRank === null || currentRank === null ? null : previousRank - currentRank
}

export const rankChangeMacro = `
{% macro rank_change(previous_rank, current_rank) -%}
(toInt64({{ previous_rank }}) - toInt64({{ current_rank }}))
{%- endmacro %}`
