{{ config(
    materialized='incremental',
    incremental_strategy='delete+insert',
    unique_key=['platform', 'profile_id'],
    order_by=['platform', 'profile_id', 'date'],
    settings=merged_later()
) }}

{#
  An incremental run recomputes whole each profile of which anything came since the newest row that the last run saw, less
  the lookback. A late or out-of-order snapshot can change any of its profile's days, so nothing less would be exact. Another
  profile of the same hash would be recomputed too, which changes nothing; to look tuples up takes three times as long.
#}
{% set profiles = source('raw', 'raw_profile_snapshot') %}
{% set condition = 'cityHash64(platform, profile_id) in (select entity from touched)' if is_incremental() else 'true' %}

with
{% if is_incremental() %}
touched as (
    {% for table in ['raw_profile_snapshot', 'raw_post_snapshot'] -%}
    select cityHash64(platform, profile_id) as entity
    from {{ source('raw', table) }}
    where ingested_at >= (select max(ingested_at) - toIntervalHour({{ var('lookback_hours') }}) from {{ this }})
    {% if not loop.last %}union distinct{% endif %}
    {% endfor %}
),
{% endif %}

profile_days as (
    {{ latest_of_periods(profiles, condition, 'platform, profile_id', 'toDate(snapshot_at)', 'date', [
        'followers', 'following', 'uploads', 'views'
    ], few=is_incremental()) }}
),

post_days as (
    select *, toInt64(assumeNotNull(views)) as post_views
    from (
        {{ latest_of_periods(
            source('raw', 'raw_post_snapshot'),
            'views is not null and ' ~ condition,
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
