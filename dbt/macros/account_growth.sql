{#
  Followers at the profile's latest snapshot that knows them, and at the nearest one at or before each bound.
  `points` is in order of time, so the last that is old enough is the nearest.
#}

{% macro account_growth(platform) -%}
with histories as (
    select
        profile_id,
        arraySort(groupArray((snapshot_at, content_hash, assumeNotNull(followers)))) as points,
        points[-1].1 as latest_at
    from {{ source('raw', 'raw_profile_snapshot') }}
    where platform = '{{ platform }}' and followers is not null
    group by platform, profile_id
)

select
    profile_id,
    toNullable(points[-1].3) as followers
    {%- for days in growth_days() %},
    arrayLastIndex(point -> point.1 <= latest_at - toIntervalDay({{ days }}), points) as reference_index_{{ days }}d,
    if(reference_index_{{ days }}d = 0, null, points[reference_index_{{ days }}d].3) as followers_{{ days }}d_ago
    {%- endfor %}
from histories
{%- endmacro %}
