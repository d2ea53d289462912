{{ config(materialized='table', order_by=['language', 'word']) }}

{{ common_words(ref('int_youtube_profile_hashtags')) }}
