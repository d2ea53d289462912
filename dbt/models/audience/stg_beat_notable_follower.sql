{{ config(order_by=['platform', 'follower_id']) }}

with notable as (
    select distinct platform, arrayJoin(notable_followers) as follower_id
    from {{ ref('stg_beat_audience') }}
),

snapshots as (
    select *, {{ snapshot_version() }} as version
    from {{ source('raw', 'raw_follower_relationship') }}
    where (platform, follower_id) in (select platform, follower_id from notable)
)

select
    platform,
    follower_id,
    {{ latest(['handle', 'name', 'picture_url', 'is_verified', 'is_private', 'followers', 'following', 'uploads']) }},
    max(snapshots.snapshot_at) as snapshot_at
from snapshots
group by platform, follower_id
