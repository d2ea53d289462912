{{ config(materialized='view') }}

select month, concat('INSTAGRAM:', instagram_profile_id) as creator_id, instagram_profile_id, youtube_profile_id
from {{ ref('int_monthly_pairs') }}
