{{ config(
    materialized='incremental',
    incremental_strategy='delete+insert',
    unique_key=['profile_id'],
    order_by=['profile_id']
) }}

{{ profile_hashtags('YOUTUBE', ref('stg_beat_youtube_post')) }}
