{{ config(materialized='table', order_by=['profile_id']) }}

{{ growth_anomalies(ref('int_instagram_growth_runs'), ref('stg_beat_instagram_post')) }}
