{#
  The steps by which `boards`, a row for each month with its rows in arrays, come to `by_engagement`, with the ranks of every metric. A
  metric is a select of its own, so that a query that does not merge them gives back what one needed before the next.
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
by_{{ metric }} as (
    select *, {{ ranks_of(
        figure_or_least(ends[0], ends[1]), figure_or_least(ends[2], ends[3]) if ends | length == 4 else ''
    ) }} as {{ metric }}_ranks
    from {% if loop.first %}{{ boards }}{% else %}by_{{ board_metrics()[loop.index0 - 1] }}{% endif %}
){% if not loop.last %},{% endif %}

{% endfor %}
{%- endmacro %}
