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

{# The growth over each window with its bounds, each column with a comma behind it. #}
{% macro growth_columns(platform) -%}
    {%- for days in growth_days() %}
    {%- set ago = 'followers_' ~ days ~ 'd_ago' %}
    {{ growth('followers', ago) }} as followers_growth_{{ days }}d,
    {{ growth_pct('followers', ago) }} as followers_growth_{{ days }}d_pct,
    {{ growth_low("'" ~ platform ~ "'", 'followers', ago) }} as followers_growth_{{ days }}d_low,
    {{ growth_high("'" ~ platform ~ "'", 'followers', ago) }} as followers_growth_{{ days }}d_high,
    {{ growth_pct_low("'" ~ platform ~ "'", 'followers', ago) }} as followers_growth_{{ days }}d_pct_low,
    {{ growth_pct_high("'" ~ platform ~ "'", 'followers', ago) }} as followers_growth_{{ days }}d_pct_high,
    {%- endfor %}
{%- endmacro %}
