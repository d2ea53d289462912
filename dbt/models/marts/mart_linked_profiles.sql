{{ config(order_by=['instagram_profile_id']) }}

select instagram_profile_id, youtube_profile_id, source, confidence, first_linked_at, linked_at
from ({{ linked_pairs(ref('stg_beat_linked_profile'), 'tuple()') }})
