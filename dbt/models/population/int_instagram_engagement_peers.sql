{{ config(materialized='table', order_by=['tier', 'category', 'percentile']) }}

{{ engagement_peers(ref('int_instagram_account_posts')) }}
