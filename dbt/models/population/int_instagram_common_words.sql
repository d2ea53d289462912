{{ config(materialized='table', order_by=['language', 'word']) }}

{{ common_words(ref('int_instagram_profile_hashtags')) }}
