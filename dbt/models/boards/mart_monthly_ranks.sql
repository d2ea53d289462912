{% set digests %}select month, figures_digest from {{ ref('int_monthly_digests') }}{% endset %}
{% set months = unranked(digests) %}

{{ config(
    tags=['large'],
    order_by=['month', 'platform', 'profile_id'],
    unique_key=['month'],
    partition_by=['month'],
    meta={'batches': batches_of('select month as batch from (' ~ months ~ ')', ref('int_monthly_figures'))},
    query_settings={
        'max_partitions_per_insert_block': 0,
        'optimize_aggregation_in_order': 1, 'aggregation_in_order_max_block_bytes': 1000000, 'read_in_order_two_level_merge_threshold': 0,
        'max_threads': 2, 'max_insert_threads': 2,
        'query_plan_join_swap_table': 'false', 'query_plan_optimize_join_order_limit': 0, 'query_plan_merge_expressions': 0
    }
) }}

{#
  The ranks of a month are worked out in arrays of its rows, half of the metrics in one thread and half in the other, and put beside the rows from which
  these arrays were gathered, which come a second time in the same order.
#}

{% set figures = [
    'followers', 'previous_followers', 'followers_change', 'followers_change_low', 'followers_change_high',
    'followers_change_pct', 'total_views', 'views', 'plays', 'uploads', 'likes', 'comments', 'engagement_rate'
] %}
{% set columns -%}
month, platform, profile_id, category, language, country, tier, views_from_posts, last_post_at, seen_at, followers_high, {{ figures | join(', ') }}
{%- endset %}
{% set halves = board_halves() %}

with inputs as (
    {{ of_batch(digests, 'month') if var('batch', none) else months }}
),

parts as (
    {% for platform in ['instagram', 'youtube'] -%}
    select month, '{{ platform | upper }}' as platform, {{ platform }}_profile_id as profile_id from {{ ref('int_monthly_pairs') }}
    {% if not loop.last %}union all{% endif %}
    {% endfor %}
),

-- What words the months have: in arrays of millions a word is its place in these.
words as (
    {{ group_words(ref('int_monthly_figures'), 'month in (select month from inputs)', ['category', 'language']) }}
    where not throwIf({{ words_exceed_who() }}, 'who has no bits for so many categories or languages')
),

profiles_and_creators as (
    {% for relation in ['int_creator_figures', 'int_monthly_figures'] -%}
    select {{ columns }}
    from {{ ref(relation) }}
    where month in (select month from inputs)
    {% if not loop.last %}union all{% endif %}
    {% endfor %}
),

figures as (
    select * from profiles_and_creators order by month, platform, profile_id
),

{% for metrics in halves -%}
with_{{ metrics | first }} as (
    select month, {{ board_arrays(metrics) }}
    from figures
    group by month
),

{{ ranking_steps('with_' ~ metrics | first, metrics) }},

half_{{ loop.index }} as (
    select
        month as month_{{ loop.index }},
        all_profile_hash as of_whom_{{ loop.index }},
        {% if loop.first %}all_who as who, {% endif -%}
        {% for metric in metrics %}{{ metric }}_ranks{% if not loop.last %}, {% endif %}{% endfor %}
    from by_{{ metrics | last }}
    order by month_{{ loop.index }}
),

{% endfor -%}
ranked_months as (
    select *
    from half_1
    paste join half_2
    where not throwIf((month_1, of_whom_1) != (month_2, of_whom_2), 'ranks stand beside those of other rows')
    order by month_1
),

{% set ranked %}who, of_whom_1{% for metric in board_metrics() %}, {{ metric }}_ranks{% endfor %}{% endset %}
ranks as (
    select {{ ranked }} from ranked_months array join {{ ranked }}
)

select
    month,
    platform,
    profile_id,
    category,
    language,
    country,
    tier,
    views_from_posts,
    last_post_at,
    seen_at,
    toBool(ifNull(last_post_at > seen_at - toIntervalDay(30), false)) as posted_in_30d,
    {% for figure in figures -%}
    {{ figure }},
    {% endfor -%}
    {{ board_ranks_of_row(1, "platform = 'ALL'") }} as ranks,
    {{ board_ranks_of_row(5, 'bitTest(who, 2)') }} as creator_ranks,
    transform(month, (select groupArray(month) from inputs), (select groupArray(figures_digest) from inputs), toUInt64(0)) as figures_digest
from figures
paste join ranks
where not throwIf({{ profile_hash() }} != of_whom_1, 'ranks stand beside another row than they were worked out of')
