{{ config(order_by=['platform', 'profile_id']) }}

with snapshots as (
    select *, {{ snapshot_version() }} as version
    from {{ source('raw', 'raw_audience_snapshot') }}
)

select
    platform,
    profile_id,
    {% for column in ['country_shares', 'city_shares', 'language_shares', 'age_gender_shares', 'notable_followers'] -%}
    argMaxIf({{ column }}, version, notEmpty({{ column }})) as {{ column }},
    {% endfor -%}
    max(snapshots.snapshot_at) as snapshot_at
from snapshots
group by platform, profile_id
