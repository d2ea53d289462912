{{ config(materialized='view') }}

{#
  A view: what a board says of the month before stands in that month's rows, and to write it out again took as long as ranking.
#}
{% set attributes = ['category', 'language', 'country', 'tier'] %}
{% set figures = [
    'followers', 'previous_followers', 'followers_change_low', 'followers_change_high', 'followers_change_pct', 'followers_change',
    'total_views', 'views', 'plays', 'uploads', 'likes', 'comments', 'engagement_rate'
] %}
{% set before = [
    'followers_change', 'total_views', 'views', 'plays', 'uploads', 'likes', 'comments', 'engagement_rate'
] %}

select
    own.month as month,
    own.platform as platform,
    own.profile_id as profile_id,
    {% for name in attributes -%}
    own.{{ name }} as {{ name }},
    {% endfor -%}
    {% for figure in figures -%}
    own.{{ figure }} as {{ figure }},
    {% endfor -%}
    {% for figure in before -%}
    previous.{{ figure }} as previous_{{ figure }},
    {% endfor -%}
    own.views_from_posts as views_from_posts,
    own.last_post_at as last_post_at,
    own.seen_at as seen_at,
    own.posted_in_30d as posted_in_30d,
    {% for metric in board_metrics() -%}
    {% set first = loop.index0 * board_scopes() | length -%}
    {% for scope in board_scopes() -%}
    {% set rank = metric ~ '_rank' ~ scope -%}
    nullIf(own.ranks[{{ first + loop.index }}], 0) as {{ rank }},
    nullIf(previous.ranks[{{ first + loop.index }}], 0) as previous_{{ rank }},
    {{ rank_change('previous_' ~ rank, rank) }} as {{ rank }}_change
    {%- if not (metric == 'engagement' and loop.last) %},{% endif %}
    {% endfor -%}
    {% endfor -%}
from {{ ref('int_board_rows') }} as own
left join (select *, addMonths(month, 1) as next_month from {{ ref('int_board_rows') }}) as previous
    on own.month = previous.next_month and own.platform = previous.platform and own.profile_id = previous.profile_id
