{#
  The steps by which `boards`, a row for each month with its rows in arrays, come to `by_engagement`, with the ranks of every metric. Each
  step is a select of its own, so that a query that does not merge them gives back what one needed before the next.
#}
{% macro ranking_steps(boards) -%}
{% for metric in board_metrics() -%}
{% set ends = {
    'followers': ['followers', 0, 'followers_high', 0],
    'followers_change': ['followers_change_low', 3, 'followers_change_high', 4],
    'views': ['views', 7],
    'plays': ['plays', 8],
    'engagement': ['engagement_rate', 12]
}[metric] -%}
{% set lows = figure_or_least(ends[0], ends[1]) -%}
{% set highs = figure_or_least(ends[2], ends[3]) if ends | length == 4 else '' -%}
sorted_by_{{ metric }} as (
    select *, arraySort(entry -> entry.1, {{ rank_entries(lows, highs) }}) as sorted
    from {% if loop.first %}{{ boards }}{% else %}by_{{ board_metrics()[loop.index0 - 1] }}{% endif %}
),

tied_by_{{ metric }} as (
    select * except (sorted), sorted.2 as sorted_rows, sorted.3 as sorted_who, {{ tie_starts('sorted.1') }} as ties
    from sorted_by_{{ metric }}
),

by_{{ metric }} as (
    select * except (sorted_rows, sorted_who, ties), {{ ranks_of(lows, highs != '') }} as {{ metric }}_ranks
    from tied_by_{{ metric }}
){% if not loop.last %},{% endif %}

{% endfor %}
{%- endmacro %}
