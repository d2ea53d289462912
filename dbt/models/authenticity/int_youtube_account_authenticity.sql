{{ config(materialized='table', order_by=['profile_id']) }}

{{ account_authenticity(ref('int_youtube_authenticity_inputs')) }}
