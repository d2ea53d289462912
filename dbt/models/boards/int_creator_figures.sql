{{ config(
    order_by=['month', 'platform', 'profile_id'],
    unique_key=['month'],
    partition_by=['month'],
    query_settings={'max_partitions_per_insert_block': 0}
) }}

{#
  Linked profiles are one creator; what is known of either is added up.
#}
{% set sums = [
    'followers', 'followers_high', 'previous_followers', 'followers_change', 'followers_change_low', 'followers_change_high',
    'total_views', 'views', 'plays', 'uploads', 'likes', 'comments', 'likes_posts', 'comments_posts'
] %}

with months as (
    select month, sum(content_hash) as digest from {{ ref('int_monthly_figures') }} group by month
),

inputs as (
    select months.month as month, cityHash64(months.digest, of_pairs.digest) as inputs_digest
    from months
    left join (
        select month, sum(cityHash64(instagram_profile_id, youtube_profile_id)) as digest from {{ ref('int_monthly_pairs') }} group by month
    ) as of_pairs using (month)
    {% if is_incremental() %}
    where (month, inputs_digest) not in (select distinct month, inputs_digest from {{ this }})
    {% endif %}
),

linked as (
    {% for platform in ['instagram', 'youtube'] -%}
    select
        month,
        '{{ platform | upper }}' as platform,
        {{ platform }}_profile_id as profile_id,
        concat('INSTAGRAM:', instagram_profile_id) as creator_id
    from {{ ref('int_monthly_pairs') }}
    where month in (select month from inputs)
    {% if not loop.last %}union all{% endif %}
    {% endfor %}
),

-- Most profiles are a creator alone, whose figures are their own: to group them would take ten times as long.
creators as (
    select
        month,
        'ALL' as platform,
        concat(figures.platform, ':', profile_id) as profile_id,
        category, language, country,
        {{ sums | join(', ') }},
        views_from_posts, last_post_at, seen_at
    from {{ ref('int_monthly_figures') }} as figures
    where month in (select month from inputs)
        and (month, figures.platform, figures.profile_id) not in (select month, platform, profile_id from linked)
    union all
    select
        month,
        'ALL' as platform,
        creator_id as profile_id,
        -- Of the larger profile; Instagram's where both are as large.
        {% for attribute in ['category', 'language', 'country'] -%}
        argMax(figures.{{ attribute }}, (ifNull(figures.followers, 0), figures.platform = 'INSTAGRAM')) as {{ attribute }},
        {% endfor -%}
        {% for figure in sums -%}
        sum(figures.{{ figure }}) as {{ figure }},
        {% endfor -%}
        toBool(max(figures.views_from_posts)) as views_from_posts,
        max(figures.last_post_at) as last_post_at,
        max(figures.seen_at) as seen_at
    from {{ ref('int_monthly_figures') }} as figures
    inner join linked using (month, platform, profile_id)
    group by month, creator_id
)

select
    month, platform, profile_id, category, language, country,
    {{ tier('followers') }} as tier,
    {{ sums | join(', ') }},
    {{ growth_pct('(previous_followers + followers_change)', 'previous_followers') }} as followers_change_pct,
    views_from_posts,
    {{ monthly_engagement_rate() }} as engagement_rate,
    last_post_at,
    seen_at,
    {{ figures_hash() }} as content_hash,
    inputs_digest
from creators
inner join inputs using (month)
