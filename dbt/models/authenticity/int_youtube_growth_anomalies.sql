{{ config(materialized='table', order_by=['profile_id']) }}

{{ growth_anomalies(ref('int_youtube_growth_runs'), ref('stg_beat_youtube_post')) }}
