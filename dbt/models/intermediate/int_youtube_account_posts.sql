{{ account_posts(ref('stg_beat_youtube_account'), ref('stg_beat_youtube_post'), ref('int_as_of')) }}
