{{ config(materialized='table', order_by=['profile_id']) }}

{{ authenticity_inputs(
    ref('stg_beat_instagram_account'),
    ref('int_instagram_account_posts'),
    ref('int_instagram_growth_anomalies'),
    ref('int_instagram_follower_samples')
) }}
