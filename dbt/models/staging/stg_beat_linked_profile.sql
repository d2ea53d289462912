{{ config(materialized='table', order_by=['instagram_profile_id', 'youtube_profile_id']) }}

with snapshots as (
    select *, (linked_at, content_hash) as version
    from {{ source('raw', 'raw_linked_profile') }}
)

select
    instagram_profile_id,
    youtube_profile_id,
    source,
    {{ latest(['confidence']) }},
    max(snapshots.linked_at) as linked_at,
    min(snapshots.linked_at) as first_linked_at
from snapshots
group by instagram_profile_id, youtube_profile_id, source
