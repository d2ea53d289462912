{{ account_posts(ref('stg_beat_instagram_account'), ref('stg_beat_instagram_post'), ref('int_as_of')) }}
