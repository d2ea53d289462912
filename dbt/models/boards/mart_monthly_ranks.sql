{{ config(
    order_by=['month', 'platform', 'profile_id'],
    unique_key=['month'],
    partition_by=['month'],
    query_settings={
        'max_partitions_per_insert_block': 0,
        'optimize_aggregation_in_order': 1,
        'max_threads': 1,
        'query_plan_join_swap_table': 'false', 'query_plan_optimize_join_order_limit': 0, 'query_plan_merge_expressions': 0,
        'max_block_size': 200000, 'min_insert_block_size_rows': 0, 'min_insert_block_size_bytes': 0
    }
) }}

{#
  One thread, since each holds a month: 2.5 million profiles of one took 6 GB, and two threads 9. Joins stay as they are written:
  turned round, one would hold all months at once. Steps are not merged, so that each gives back what it needed. Blocks are written as
  they come, each of one month and in its order; put together to larger ones they would be sorted again, which took as long as ranking.
#}

{% set attributes = ['category', 'language', 'country', 'tier', 'views_from_posts', 'last_post_at', 'seen_at'] %}
{% set figures = [
    'followers', 'previous_followers', 'followers_change', 'followers_change_low', 'followers_change_high',
    'followers_change_pct', 'total_views', 'views', 'plays', 'uploads', 'likes', 'comments', 'engagement_rate'
] %}
{% set arrays = ['profiles', 'all_known', 'all_categories', 'all_languages'] %}

with links as (
    select month, sum(cityHash64(instagram_profile_id, youtube_profile_id)) as digest from {{ ref('int_monthly_pairs') }} group by month
),

inputs as (
    select months.month as month, cityHash64(months.digest, links.digest) as figures_digest
    from (select month, sum(content_hash) as digest from {{ ref('int_monthly_figures') }} group by month) as months
    left join links using (month)
    {% if is_incremental() %}
    where (month, figures_digest) not in (select distinct month, figures_digest from {{ this }})
    {% endif %}
),

parts as (
    {% for platform in ['instagram', 'youtube'] -%}
    select month, '{{ platform | upper }}' as platform, {{ platform }}_profile_id as profile_id from {{ ref('int_monthly_pairs') }}
    {% if not loop.last %}union all{% endif %}
    {% endfor %}
),

{% for relation in ['int_monthly_figures', 'int_creator_figures'] -%}
of_{{ relation }} as (
    select
        month,
        groupArray((
            platform, profile_id, (month, platform, profile_id) in (select month, platform, profile_id from parts),
            {{ attributes | join(', ') }}
        )) as profiles,
        groupArray(cityHash64(tuple(category))) as all_categories,
        groupArray(cityHash64(tuple(language))) as all_languages,
        -- Plain numbers side by side: as members of a tuple each took twice the CPU.
        {% for figure in figures -%}
        groupArray(ifNull({{ figure }}, 0)) as all_{{ figure }},
        {% endfor -%}
        groupArray(ifNull(followers_high, 0)) as all_followers_high,
        groupArray({{ bits(figures) }}) as all_known
    from {{ ref(relation) }}
    where month in (select month from inputs)
    group by month
),

{% endfor -%}
boards as (
    select
        profiles_of.month as month,
        {% for name in arrays -%}
        arrayConcat(profiles_of.{{ name }}, creators_of.{{ name }}) as {{ name }},
        {% endfor -%}
        {% for figure in figures -%}
        arrayConcat(profiles_of.all_{{ figure }}, creators_of.all_{{ figure }}) as all_{{ figure }},
        {% endfor -%}
        arrayConcat(profiles_of.all_followers_high, creators_of.all_followers_high) as all_followers_high
    from of_int_monthly_figures as profiles_of
    left join of_int_creator_figures as creators_of using (month)
),

with_who as (
    select
        *,
        arrayMap(
            (profile, category, language) -> {{ who('profile.1', 'profile.3', 'category', 'language') }},
            profiles, arrayEnumerateDense(all_categories), arrayEnumerateDense(all_languages)
        ) as all_who
    from boards
),

{{ ranking_steps('with_who') }}

select
    month,
    profile.1 as platform,
    profile.2 as profile_id,
    {% for name in attributes -%}
    profile.{{ loop.index + 3 }} as {{ name }},
    {% endfor -%}
    toBool(ifNull(last_post_at > seen_at - toIntervalDay(30), false)) as posted_in_30d,
    {% for figure in figures -%}
    if(bitTest(known, {{ loop.index0 }}), known_{{ figure }}, null) as {{ figure }},
    {% endfor -%}
    {{ board_ranks_of_row(1, "platform = 'ALL'") }} as ranks,
    {{ board_ranks_of_row(5, 'profile.3') }} as creator_ranks,
    figures_digest
from by_engagement
inner join inputs using (month)
array join
    profiles as profile,
    all_known as known,
    {%- for figure in figures %}
    all_{{ figure }} as known_{{ figure }},
    {%- endfor %}
    {%- for metric in board_metrics() %}
    {{ metric }}_ranks as {{ metric }}_places{% if not loop.last %},{% endif %}
    {%- endfor %}
