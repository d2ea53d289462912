{#
  The steps by which `entries`, a row for each month with its rows in arrays, come to `by_` and the last metric, with the ranks of all these metrics. Each
  step is a select of its own, so that a query that does not merge them gives back what one needed before the next.
#}
{% macro ranking_steps(entries, metrics) -%}
{% for metric in metrics -%}
{% set ends = board_ends(metric) -%}
{% set lows = ends[0] ~ '_figures' -%}
{% set highs = ends[1] ~ '_figures' if ends | length > 1 else '' -%}
sorted_by_{{ metric }} as (
    select *, arraySort(entry -> entry.1, {{ rank_entries(lows, highs) }}) as sorted
    from {% if loop.first %}{{ entries }}{% else %}by_{{ metrics[loop.index0 - 1] }}{% endif %}
),

tied_by_{{ metric }} as (
    select
        * except (sorted),
        sorted.2 as sorted_rows,
        sorted.3 as sorted_who,
        {{ tie_starts('arrayDifference(sorted.1)') }} as ties,
        arrayMap((place, tie) -> place % 64 = 0 and tie = place, arrayEnumerate(ties), ties) as piece_begins
    from sorted_by_{{ metric }}
),

by_{{ metric }} as (
    select
        * except (sorted_rows, sorted_who, ties, piece_begins, {{ lows }}{% if highs %}, {{ highs }}{% endif %}),
        {{ ranks_of(lows, highs != '') }} as {{ metric }}_ranks
    from tied_by_{{ metric }}
){% if not loop.last %},{% endif %}

{% endfor %}
{%- endmacro %}
