{{ config(
    materialized='incremental',
    incremental_strategy='delete+insert',
    unique_key=['profile_id'],
    order_by=['profile_id'],
    settings=merged_later(),
    query_settings=in_order_of_entities()
) }}

{{ profile_hashtags(ref('stg_beat_instagram_post')) }}
