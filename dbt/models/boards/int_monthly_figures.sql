{%- set profiles = source('raw', 'raw_profile_snapshot') -%}
{%- set posts = source('raw', 'raw_post_snapshot') -%}
{%- set month = 'toStartOfMonth(snapshot_at)' -%}
{%- set touched -%}
    {% for table in [profiles, posts] -%}
    select arrayJoin([{{ month }}, addMonths({{ month }}, 1)]) as month
    from {{ table }}
    where {{ came_lately() }}
    {% if not loop.last %}union distinct{% endif %}
    {% endfor %}
{%- endset -%}
{%- set months = touched if is_incremental() else 'select ' ~ month ~ ' as month from ' ~ profiles -%}

{{ config(
    tags=['large'],
    order_by=['month', 'platform', 'profile_id'],
    settings=merged_later(),
    unique_key=['month'],
    partition_by=['month'],
    meta={'batches': batches_of('select toStartOfQuarter(month) as batch from (' ~ months ~ ')', profiles)},
    query_settings={
        'max_partitions_per_insert_block': 0, 'max_insert_threads': 2,
        'max_bytes_before_external_group_by': 2000000000,
        'query_plan_join_swap_table': 'false', 'query_plan_optimize_join_order_limit': 0
    }
) }}

{#
  A month is a function of the snapshots that were taken in it and in the month before, so it stays as it was once it has
  ended. An incremental run recomputes the months of which anything came since the newest row that the last run saw, less the
  lookback, and the months after them. Quarter by quarter, as what is joined stands in hash tables: 5 GB for a year of 2.5 million profiles.
#}

with
{% if is_incremental() %}
touched as (
    {{ touched }}
),
{% endif %}

{% set figures = ['category', 'language', 'country', 'followers', 'views'] %}
profile_months as (
    {{ latest_of_periods(profiles, is_month_of_run(month), 'platform, profile_id', month, 'month', figures) }}
),

months_before as (
    {{ latest_of_periods(profiles, is_month_of_run('addMonths(' ~ month ~ ', 1)'), 'platform, profile_id', month, 'month', figures) }}
),

before_months as (
    select
        {{ profile_month('addMonths(month, 1)') }} as profile_month,
        followers as followers_before,
        views as views_before
    from months_before
),

posts as (
    {{ latest_of_periods(posts, is_month_of_run(month), 'platform, post_id', month, 'month', [
        'profile_id', 'published_at', 'category', 'language', 'views', 'plays', 'likes', 'comments'
    ]) }}
),

post_months as (
    select
        {{ profile_month('month') }} as profile_month,
        -- One of unknown age is of the month in which it was seen.
        toNullable(countIf(ifNull(toStartOfMonth(published_at) = month, true) as is_new)) as uploads,
        {% for metric in ['views', 'plays', 'likes', 'comments'] -%}
        sumIf(posts.{{ metric }}, is_new) as {{ metric }},
        {% endfor -%}
        countIf(is_new and isNotNull(posts.likes)) as likes_posts,
        countIf(is_new and isNotNull(posts.comments)) as comments_posts,
        max(published_at) as last_post_at,
        {{ commonest_value('posts.category') }} as category,
        {{ commonest_value('posts.language') }} as language,
        max(posts.ingested_at) as ingested_at
    from posts
    group by profile_month
)

select
    profiles.month as month,
    toLowCardinality(profiles.platform) as platform,
    profiles.profile_id as profile_id,
    toLowCardinality(coalesce(toString(profiles.category), of_posts.category)) as category,
    toLowCardinality(coalesce(toString(profiles.language), of_posts.language)) as language,
    toLowCardinality(profiles.country) as country,
    toLowCardinality({{ tier('profiles.followers') }}) as tier,
    profiles.followers as followers,
    {{ largest_count('profiles.platform', 'profiles.followers') }} as followers_high,
    followers_before as previous_followers,
    {{ growth('profiles.followers', 'followers_before') }} as followers_change,
    {{ growth_low('profiles.platform', 'profiles.followers', 'followers_before') }} as followers_change_low,
    {{ growth_high('profiles.platform', 'profiles.followers', 'followers_before') }} as followers_change_high,
    {{ growth_pct('profiles.followers', 'followers_before') }} as followers_change_pct,
    profiles.views as total_views,
    coalesce({{ growth('profiles.views', 'views_before') }}, toInt64(of_posts.views)) as views,
    toBool(isNotNull(views) and (isNull(profiles.views) or isNull(views_before))) as views_from_posts,
    of_posts.plays as plays,
    of_posts.uploads as uploads,
    of_posts.likes as likes,
    of_posts.comments as comments,
    likes_posts,
    comments_posts,
    {{ monthly_engagement_rate() }} as engagement_rate,
    last_post_at,
    seen_at,
    {{ figures_hash() }} as content_hash,
    greatest(profiles.ingested_at, of_posts.ingested_at) as ingested_at
from (select *, {{ profile_month('month') }} as profile_month from profile_months) as profiles
any left join before_months as before using (profile_month)
any left join post_months as of_posts using (profile_month)
