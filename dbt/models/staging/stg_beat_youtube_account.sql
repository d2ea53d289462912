{{ config(
    materialized='incremental',
    incremental_strategy='delete+insert',
    unique_key=['profile_id'],
    order_by=['profile_id']
) }}

{{ latest_accounts('YOUTUBE') }}
