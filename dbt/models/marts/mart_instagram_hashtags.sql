{{ config(materialized='view') }}

{{ hashtag_rows(ref('int_instagram_profile_hashtags')) }}
