{% set ranges = batches_of('select arrayJoin([1, 2, 3, 4, 5, 6]) as batch', ref('stg_beat_instagram_account')) %}

{{ config(
    materialized='incremental',
    incremental_strategy='delete+insert',
    unique_key=['profile_id'],
    meta={} if is_incremental() else {'batches': ranges},
    order_by=['profile_id'],
    settings=merged_later(),
    query_settings={
        'max_insert_threads': 2, 'query_plan_join_swap_table': 'false', 'query_plan_optimize_join_order_limit': 0
    }
) }}

{{ account_mart(
    'INSTAGRAM',
    ref('stg_beat_instagram_account'),
    ref('stg_beat_instagram_post'),
    ref('int_instagram_account_posts'),
    ref('int_instagram_account_growth'),
    ref('int_instagram_engagement_peers'),
    ref('int_instagram_profile_hashtags'),
    ref('int_instagram_common_words'),
    ref('int_instagram_account_authenticity'),
    ref('mart_audience_info'),
    ref('mart_linked_profiles'),
    ref('int_as_of')
) }}
