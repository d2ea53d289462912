/** What a figure may truly be, both ends included; an exact one has `low` = `high`. */
export interface Interval {
  low: number
  high: number
}

/**
 * Rank of each figure, the largest first: 1 + the number of figures that are certainly ahead (their low above this high), so
 * figures that rounding cannot tell apart share a rank. Exact figures get the usual rank with gaps (1, 2, 2, 4).
 */
export function rankWithin(intervals: readonly Interval[]): number[] {
  const lows = intervals.map(({ low }) => low).sort((a, b) => b - a)
  const ranks = new Array<number>(intervals.length)
  let ahead = 0
  const byHigh = [...intervals.entries()].sort(([, a], [, b]) => b.high - a.high)
  for (const [index, { high }] of byHigh) {
    while (ahead < lows.length && (lows[ahead] as number) > high) ahead++
    ranks[index] = ahead + 1
  }
  return ranks
}

/**
 * The same over rows, in one sort for each partition. Each row is doubled into its low and its high end; a running count of
 * lows in falling order gives, at each high, how many lie above it:
 *
 *     with ends as (select *, {{ rank_ends('growth_low', 'growth_high') }} as rank_end from metrics),
 *     ranked as (select *, {{ rank_within('rank_end', 'platform, month') }} as growth_rank from ends)
 *     select * except (rank_end) from ranked where {{ is_rank('rank_end') }}
 *
 * Several partitions (by category, by language) may share the ends. Rank is NULL where the figure is unknown.
 */
export const rankWithinMacros = `
{% macro rank_ends(low, high) -%}
arrayJoin([({{ high }}, false), ({{ low }}, true)])
{%- endmacro %}

{% macro rank_within(rank_end, partition_by) -%}
if(isNull({{ rank_end }}.1), null, 1 + countIf({{ rank_end }}.2) over (
    partition by {{ partition_by }}
    order by {{ rank_end }}.1 desc nulls last, {{ rank_end }}.2 rows between unbounded preceding and current row
))
{%- endmacro %}

{% macro is_rank(rank_end) -%}
not {{ rank_end }}.2
{%- endmacro %}`
