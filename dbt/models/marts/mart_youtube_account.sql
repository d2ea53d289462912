{{ config(
    materialized='incremental',
    incremental_strategy='delete+insert',
    unique_key=['profile_id'],
    order_by=['profile_id'],
    settings=merged_later(),
    query_settings={
        'max_insert_threads': 2, 'query_plan_join_swap_table': 'false', 'query_plan_optimize_join_order_limit': 0
    }
) }}

{{ account_mart(
    'YOUTUBE',
    ref('stg_beat_youtube_account'),
    ref('stg_beat_youtube_post'),
    ref('int_youtube_account_posts'),
    ref('int_youtube_account_growth'),
    ref('int_youtube_engagement_peers'),
    ref('int_youtube_profile_hashtags'),
    ref('int_youtube_common_words'),
    ref('int_youtube_account_authenticity'),
    ref('mart_audience_info'),
    ref('mart_linked_profiles'),
    ref('int_as_of')
) }}
