{{ config(materialized='table', order_by=['profile_id']) }}

{# The newest known of each follower that was seen, judged by itself; a profile's followers counted. #}
with followers as (
    select
        profile_id,
        follower_id,
        {{ latest(['handle', 'name', 'picture_url', 'followers', 'following', 'uploads']) }}
    from (
        select *, {{ snapshot_version() }} as version
        from {{ source('raw', 'raw_follower_relationship') }}
        where platform = 'INSTAGRAM'
    )
    group by profile_id, follower_id
),

judged as (
    select
        profile_id,
        {{ account_log_odds('handle', 'name', 'picture_url', 'followers', 'following', 'uploads') }} as log_odds
    from followers
)

select
    profile_id,
    count() as sampled,
    count(log_odds) as judged,
    countIf(log_odds > 0) as judged_fake
from judged
group by profile_id
