{{ config(materialized='table', order_by=['tier', 'category', 'engagement_rate']) }}

{{ engagement_peers(ref('int_instagram_account_posts')) }}
