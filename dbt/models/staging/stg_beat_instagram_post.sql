{{ config(
    materialized='incremental',
    incremental_strategy='delete+insert',
    unique_key=['post_id'],
    order_by=['profile_id', 'post_id'],
    settings=merged_later()
) }}

{{ latest_posts('INSTAGRAM') }}
