{{ config(
    materialized='incremental',
    incremental_strategy='delete+insert',
    unique_key=['profile_id'],
    order_by=['profile_id']
) }}

{{ account_posts(ref('stg_beat_youtube_account'), ref('stg_beat_youtube_post')) }}
