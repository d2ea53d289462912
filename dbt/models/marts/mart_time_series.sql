{{ config(
    materialized='incremental',
    incremental_strategy='delete+insert',
    unique_key=['platform', 'profile_id'],
    order_by=['platform', 'profile_id', 'date']
) }}

{#
  An incremental run recomputes whole each profile of which anything came since the newest row that the last run saw, less
  the lookback. A late or out-of-order snapshot can change any of its profile's days, so nothing less would be exact.
#}

with
{% if is_incremental() %}
touched as (
    {% for table in ['raw_profile_snapshot', 'raw_post_snapshot'] -%}
    select platform, profile_id
    from {{ source('raw', table) }}
    where ingested_at >= (select max(ingested_at) - toIntervalHour({{ var('lookback_hours') }}) from {{ this }})
    {% if not loop.last %}union distinct{% endif %}
    {% endfor %}
),
{% endif %}

profile_days as (
    select
        platform,
        profile_id,
        toDate(snapshot_at) as date,
        {{ latest(['followers', 'following', 'uploads', 'views']) }},
        max(snapshots.ingested_at) as ingested_at
    from (
        select *, {{ snapshot_version() }} as version
        from {{ source('raw', 'raw_profile_snapshot') }}
        {% if is_incremental() %}where (platform, profile_id) in (select platform, profile_id from touched){% endif %}
    ) as snapshots
    group by platform, profile_id, date
),

post_days as (
    select
        platform,
        profile_id,
        post_id,
        toDate(snapshot_at) as date,
        toInt64(argMax(assumeNotNull(views), {{ snapshot_version() }})) as post_views
    from {{ source('raw', 'raw_post_snapshot') }}
    where views is not null
        {% if is_incremental() %}and (platform, profile_id) in (select platform, profile_id from touched){% endif %}
    group by platform, profile_id, post_id, date
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
