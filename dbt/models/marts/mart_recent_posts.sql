{{ config(
    materialized='incremental',
    incremental_strategy='delete+insert',
    unique_key=['platform', 'profile_id'],
    order_by=['platform', 'profile_id', 'post_id'],
    partition_by=['platform'],
    settings=merged_later()
) }}

{% if is_incremental() -%}
with
{% for platform in ['INSTAGRAM', 'YOUTUBE'] -%}
touched_{{ platform }} as (
    select profile_id from {{ ref('stg_beat_' ~ platform | lower ~ '_account') }} where {{ came_lately(platform) }}
    union distinct
    {{ touched_owners(ref('stg_beat_' ~ platform | lower ~ '_post'), platform) }}
){% if not loop.last %},{% endif %}
{% endfor %}
{%- endif %}

{{ recent_posts('INSTAGRAM', ref('stg_beat_instagram_account'), ref('stg_beat_instagram_post')) }}
union all
{{ recent_posts('YOUTUBE', ref('stg_beat_youtube_account'), ref('stg_beat_youtube_post')) }}
