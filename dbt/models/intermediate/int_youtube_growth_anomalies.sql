{{ growth_anomalies(ref('int_youtube_growth_runs'), ref('stg_beat_youtube_post')) }}
