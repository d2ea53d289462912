{{ config(materialized='table', order_by=['month', 'platform', 'profile_id']) }}

{#
  Linked profiles are one creator; what is known of either is added up. Who has no link is a creator alone, of its own figures, and
  has no row here.
#}
{% set sums = [
    'followers', 'followers_high', 'previous_followers', 'followers_change', 'followers_change_low', 'followers_change_high',
    'total_views', 'views', 'plays', 'uploads', 'likes', 'comments', 'likes_posts', 'comments_posts'
] %}

with linked as (
    {% for platform in ['instagram', 'youtube'] -%}
    select
        month,
        '{{ platform | upper }}' as platform,
        {{ platform }}_profile_id as profile_id,
        concat('INSTAGRAM:', instagram_profile_id) as creator_id
    from {{ ref('int_monthly_pairs') }}
    {% if not loop.last %}union all{% endif %}
    {% endfor %}
),

creators as (
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
    month,
    {% for words in ['platform', 'category', 'language', 'country'] %}toLowCardinality({{ words }}) as {{ words }}, {% endfor %}
    profile_id,
    toLowCardinality({{ tier('followers') }}) as tier,
    {{ sums | join(', ') }},
    {{ growth_pct('(previous_followers + followers_change)', 'previous_followers') }} as followers_change_pct,
    views_from_posts,
    {{ monthly_engagement_rate() }} as engagement_rate,
    last_post_at,
    seen_at
from creators
