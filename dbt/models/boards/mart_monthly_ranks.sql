{{ config(
    tags=['large'],
    order_by=['month', 'platform', 'profile_id'],
    unique_key=['month'],
    partition_by=['month'],
    query_settings={
        'max_partitions_per_insert_block': 0,
        'optimize_aggregation_in_order': 1, 'aggregation_in_order_max_block_bytes': 1000000, 'read_in_order_two_level_merge_threshold': 0,
        'max_threads': 2 if is_incremental() else 1, 'max_insert_threads': 2,
        'query_plan_join_swap_table': 'false', 'query_plan_optimize_join_order_limit': 0, 'query_plan_merge_expressions': 0,
        'max_block_size': 700000, 'min_insert_block_size_rows': 0, 'min_insert_block_size_bytes': 0
    }
) }}

{#
  All months pass through one thread, since each holds a month: 1.6 GB a million profiles at its most; an increment is of a month or two.
  Parts are merged before they are grouped, or the months of all would be held at once; joins stay as they are written for the same reason.
  Steps are not merged, so that each gives back what it needed. Blocks are written as they come, each of one month and in its order; put
  together they would be sorted again, which took as long as ranking.
#}

{% set figures = [
    'followers', 'previous_followers', 'followers_change', 'followers_change_low', 'followers_change_high',
    'followers_change_pct', 'total_views', 'views', 'plays', 'uploads', 'likes', 'comments', 'engagement_rate'
] %}
{% set groups = ['category', 'language', 'country'] %}
{% set arrays %}profile_id, who, known, last_post_ms, seen_ms, {{ figures | join(', ') }}{% endset %}

with inputs as (
    select month, figures_digest
    from {{ ref('int_monthly_digests') }}
    {% if is_incremental() %}
    where (month, figures_digest) not in ({{ ranked_digests(this) }})
    {% endif %}
),

parts as (
    {% for platform in ['instagram', 'youtube'] -%}
    select month, '{{ platform | upper }}' as platform, {{ platform }}_profile_id as profile_id from {{ ref('int_monthly_pairs') }}
    {% if not loop.last %}union all{% endif %}
    {% endfor %}
),

-- What words the months have: in arrays of millions a word is its place in these.
words as (
    select {% for group in groups %}groupUniqArray({{ group }}) as of_{{ group }}{% if not loop.last %}, {% endif %}{% endfor %}
    from {{ ref('int_monthly_figures') }}
    where month in (select month from inputs)
),

{% for relation in ['int_monthly_figures', 'int_creator_figures'] -%}
of_{{ relation }} as (
    select month, {{ board_arrays(figures) }}
    from {{ ref(relation) }}
    where month in (select month from inputs)
    group by month
),

{% endfor -%}
boards as (
    select
        profiles_of.month as month,
        {% for name in (arrays ~ ', followers_high').split(', ') -%}
        arrayConcat(creators_of.all_{{ name }}, profiles_of.all_{{ name }}) as all_{{ name }}{% if not loop.last %},{% endif %}
        {% endfor %}
    from of_int_monthly_figures as profiles_of
    any left join of_int_creator_figures as creators_of using (month)
),

{{ ranking_steps('boards') }},

-- A row of arrays leaves an array join as one block, so it goes in pieces.
cut as (
    select
        month,
        figures_digest
        {%- for name in arrays.split(', ') %},
        {{ pieces('all_' ~ name) }} as {{ name }}_pieces
        {%- endfor %}
        {%- for metric in board_metrics() %},
        {{ pieces(metric ~ '_ranks') }} as {{ metric }}_places_pieces
        {%- endfor %}
    from by_engagement
    any left join inputs using (month)
),

pieces as (
    select *
    from cut
    array join
        {% for metric in board_metrics() %}{{ metric }}_places_pieces, {% endfor -%}
        {% for name in arrays.split(', ') %}{{ name }}_pieces{% if not loop.last %}, {% endif %}{% endfor %}
)

select
    month,
    {{ platform_of_who('who') }} as platform,
    profile_id,
    {% for group in groups %}{{ word_of_who(group, 'who') }} as {{ group }}, {% endfor %}
    {{ tier('followers') }} as tier,
    toBool(bitTest(known, {{ figures | length + 1 }})) as views_from_posts,
    if(bitTest(known, {{ figures | length }}), fromUnixTimestamp64Milli(last_post_ms, 'UTC'), null) as last_post_at,
    fromUnixTimestamp64Milli(seen_ms, 'UTC') as seen_at,
    toBool(ifNull(last_post_at > seen_at - toIntervalDay(30), false)) as posted_in_30d,
    {% for figure in figures -%}
    if(bitTest(known, {{ loop.index0 }}), known_{{ figure }}, null) as {{ figure }},
    {% endfor -%}
    {{ board_ranks_of_row(1, "platform = 'ALL'") }} as ranks,
    {{ board_ranks_of_row(5, 'bitTest(who, 2)') }} as creator_ranks,
    figures_digest
from pieces
array join
    {% for metric in board_metrics() %}{{ metric }}_places_pieces as {{ metric }}_places, {% endfor -%}
    {% for name in arrays.split(', ') -%}
    {{ name }}_pieces as {% if loop.index > 5 %}known_{% endif %}{{ name }}{% if not loop.last %}, {% endif %}
    {%- endfor %}
