{{ config(
    materialized='incremental',
    incremental_strategy='delete+insert',
    unique_key=['platform', 'profile_id', 'date'],
    order_by=['platform', 'profile_id', 'date'],
    partition_by=['toYYYYMM(date)'],
    settings=merged_later(),
    query_settings={'max_partitions_per_insert_block': 0}
) }}

{#
  A snapshot can change its profile's days from its own on: those of views are sums over all posts. An incremental run recomputes, of each
  profile of which anything came since the newest row that the last run saw, less the lookback, the days since the first of all days
  of which anything came. Another profile of the same hash would be recomputed too, which changes nothing; to look tuples up takes
  three times as long.
#}
{% set profiles = source('raw', 'raw_profile_snapshot') %}
{% set posts = source('raw', 'raw_post_snapshot') %}
{% set is_touched = 'cityHash64(platform, profile_id) in ' ~ once('entity', 'touched') %}
{% set of_touched = is_touched if is_incremental() else 'true' %}
{% set days_of_touched = is_touched ~ ' and snapshot_at >= (select min(day) from touched)' if is_incremental() else 'true' %}

with
{% if is_incremental() %}
touched as (
    {% for table in [profiles, posts] -%}
    select cityHash64(platform, profile_id) as entity, toStartOfDay(snapshot_at) as day
    from {{ table }}
    where {{ came_lately() }}
    {% if not loop.last %}union distinct{% endif %}
    {% endfor %}
),
{% endif %}

profile_days as (
    {{ latest_of_periods(profiles, days_of_touched, 'platform, profile_id', 'toDate(snapshot_at)', 'date', [
        'followers', 'following', 'uploads', 'views'
    ], few=is_incremental()) }}
),

post_days as (
    select *, toInt64(assumeNotNull(views)) as post_views
    from (
        {{ latest_of_periods(
            posts,
            'views is not null and ' ~ of_touched,
            'platform, profile_id, post_id', 'toDate(snapshot_at)', 'date', ['views'], few=is_incremental()
        ) }}
    )
),

-- What each day added to the sum of the posts' latest known views.
gains as (
    select
        platform,
        profile_id,
        date,
        sum(gain) as gain
    from (
        select
            platform,
            profile_id,
            date,
            post_views - lagInFrame(post_views, 1, 0) over (
                partition by platform, profile_id, post_id
                order by date
                rows between unbounded preceding and current row
            ) as gain
        from post_days
    )
    group by platform, profile_id, date
),

post_totals as (
    select
        platform,
        profile_id,
        date,
        toNullable(toUInt64(sum(gain) over (partition by platform, profile_id order by date))) as views
    from gains
)

select
    days.platform as platform,
    days.profile_id as profile_id,
    days.date as date,
    days.followers as followers,
    days.following as following,
    days.uploads as uploads,
    coalesce(days.views, totals.views) as views,
    toBool(isNull(days.views) and isNotNull(totals.views)) as views_from_posts,
    days.ingested_at as ingested_at
from profile_days as days
asof left join post_totals as totals
    on days.platform = totals.platform and days.profile_id = totals.profile_id and days.date >= totals.date
