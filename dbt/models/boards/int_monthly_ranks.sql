{{ config(
    order_by=['month', 'platform', 'profile_id'],
    partition_by=['month'],
    query_settings={'max_partitions_per_insert_block': 0, 'optimize_aggregation_in_order': 1, 'max_threads': 2}
) }}

{% set figures = [
    'category', 'language', 'country', 'tier', 'followers', 'previous_followers', 'followers_change', 'followers_change_pct',
    'total_views', 'views', 'views_from_posts', 'plays', 'uploads', 'likes', 'comments', 'engagement_rate', 'last_post_at',
    'seen_at'
] %}
{% set scopes = ['platform_keys', 'category_keys', 'language_keys', 'category_language_keys'] %}

with
{% if is_incremental() %}
changed as (
    select month, platform
    from (
        select month, platform, sum(content_hash) as digest from {{ ref('int_monthly_figures') }} group by month, platform
    )
    where (month, platform, digest) not in (select distinct month, platform, figures_digest from {{ this }})
),
{% endif %}

boards as (
    select
        month,
        platform,
        sum(content_hash) as figures_digest,
        groupArray((profile_id, {{ figures | join(', ') }})) as profiles,
        groupArray(toUInt64(0)) as platform_keys,
        groupArray(cityHash64(tuple(category))) as category_keys,
        groupArray(cityHash64(tuple(language))) as language_keys,
        groupArray(cityHash64(tuple(category, language))) as category_language_keys,
        {{ ranks_along(rank_interval_entries(
            float_array('followers'), float_array(largest_count('platform', 'followers')), scopes
        ), scopes) }} as followers_ranks,
        {{ ranks_along(rank_interval_entries(
            float_array(growth_low('platform', 'followers', 'previous_followers')),
            float_array(growth_high('platform', 'followers', 'previous_followers')),
            scopes
        ), scopes) }} as followers_change_ranks,
        {{ ranks_along(rank_entries(float_array('views'), scopes), scopes) }} as views_ranks,
        {{ ranks_along(rank_entries(float_array('plays'), scopes), scopes) }} as plays_ranks,
        {{ ranks_along(rank_entries(float_array('engagement_rate'), scopes), scopes) }} as engagement_ranks
    from {{ ref('int_monthly_figures') }}
    {% if is_incremental() %}where (month, platform) in (select month, platform from changed){% endif %}
    group by month, platform
)

select
    month,
    platform,
    profile.1 as profile_id,
    {% for figure in figures -%}
    profile.{{ loop.index + 1 }} as {{ figure }},
    {% endfor -%}
    {% for metric in board_metrics() -%}
    {% set figure = 'engagement_rate' if metric == 'engagement' else metric -%}
    if(isNull({{ figure }}), null, {{ metric }}_places.1) as {{ metric }}_rank,
    if(isNull({{ figure }}) or isNull(category), null, {{ metric }}_places.2) as {{ metric }}_rank_category,
    if(isNull({{ figure }}) or isNull(language), null, {{ metric }}_places.3) as {{ metric }}_rank_language,
    if(
        isNull({{ figure }}) or isNull(category) or isNull(language), null, {{ metric }}_places.4
    ) as {{ metric }}_rank_category_language,
    {% endfor -%}
    figures_digest
from boards
array join
    profiles as profile,
    {%- for metric in board_metrics() %}
    {{ metric }}_ranks as {{ metric }}_places{% if not loop.last %},{% endif %}
    {%- endfor %}
