{{ config(materialized='table', order_by=['profile_id']) }}

{{ authenticity_inputs(
    ref('stg_beat_youtube_account'),
    ref('int_youtube_account_posts'),
    ref('int_youtube_growth_anomalies'),
    none
) }}
