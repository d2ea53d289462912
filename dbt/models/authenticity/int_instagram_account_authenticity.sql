{{ config(materialized='table', order_by=['profile_id']) }}

{{ account_authenticity(ref('int_instagram_authenticity_inputs')) }}
