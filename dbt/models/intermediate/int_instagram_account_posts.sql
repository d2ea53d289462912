{{ config(
    materialized='incremental',
    incremental_strategy='delete+insert',
    unique_key=['profile_id'],
    order_by=['profile_id'],
    settings=merged_later()
) }}

{{ account_posts(ref('stg_beat_instagram_account'), ref('stg_beat_instagram_post')) }}
