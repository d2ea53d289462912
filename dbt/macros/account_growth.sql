{#
  Followers at the snapshot nearest to each bound, at or before it; a bound is so many days before the profile's latest
  snapshot that knows followers, whose count the account itself has.
  `points` is in order of time, so the last that is old enough is the nearest.
#}

{% macro account_growth(platform) -%}
with histories as (
    select
        profile_id,
        arraySort(groupArray((snapshot_at, content_hash, assumeNotNull(followers)))) as points,
        points[-1].1 as latest_at,
        max(snapshots.ingested_at) as ingested_at
    from {{ source('raw', 'raw_profile_snapshot') }} as snapshots
    where platform = '{{ platform }}' and followers is not null
        and {{ touched_in(source('raw', 'raw_profile_snapshot'), platform, 'profile_id') }}
    group by platform, profile_id
    {{ in_order_of_raw() }}
)

select
    profile_id
    {%- for days in growth_days() %},
    arrayLastIndex(point -> point.1 <= latest_at - toIntervalDay({{ days }}), points) as index_{{ days }}d,
    if(index_{{ days }}d = 0, null, points[index_{{ days }}d].3) as followers_{{ days }}d_ago
    {%- endfor %},
    ingested_at
from histories
{%- endmacro %}
