{{ config(materialized='view') }}

{{ hashtag_rows(ref('int_youtube_profile_hashtags')) }}
