{{ config(
    materialized='incremental',
    incremental_strategy='delete+insert',
    unique_key=['platform', 'profile_id'],
    order_by=['platform', 'profile_id'],
    partition_by=['platform'],
    settings=merged_later()
) }}

{# Also who uses none, or who has lost the last would keep it after an incremental run. #}

{% for platform in ['instagram', 'youtube'] -%}
select
    '{{ platform | upper }}' as platform,
    profile_id,
    -- The most used of them: a channel that tags every video anew has thousands.
    cast(
        arrayMap(
            entry -> (
                entry.1, entry.2, entry.3, entry.4, entry.5, entry.6,
                {{ hashtag_ratio('entry.6', 'profile_avg_engagement') }}
            ),
            arraySlice(arraySort(entry -> (-toInt64(entry.2), entry.1), hashtags), 1, {{ var('served_hashtags') }})
        ),
        'Array(Tuple(hashtag String, posts UInt64, last_used_at DateTime64(3, \'UTC\'), avg_likes Nullable(Float64), avg_comments Nullable(Float64), avg_engagement Nullable(Float64), engagement_ratio Nullable(Float64)))'
    ) as hashtags,
    length(profiles.hashtags) as hashtags_used,
    profile_avg_likes,
    profile_avg_comments,
    profile_avg_engagement,
    ingested_at
from {{ ref('int_' ~ platform ~ '_profile_hashtags') }} as profiles
{% if is_incremental() %}where {{ came_lately(platform | upper) }}{% endif %}
{% if not loop.last %}union all{% endif %}
{% endfor %}
