{{ config(order_by=['platform', 'profile_id']) }}

with notable as (
    select platform, profile_id, position, follower_id
    from {{ ref('stg_beat_audience') }}
    array join arrayEnumerate(notable_followers) as position, notable_followers as follower_id
),

accounts as (
    {% for platform in ['instagram', 'youtube'] -%}
    select '{{ platform | upper }}' as platform, profile_id as follower_id, handle, name, is_verified, followers
    from {{ ref('stg_beat_' ~ platform ~ '_account') }}
    where follower_id in (select follower_id from notable)
    {% if not loop.last %}union all{% endif %}
    {% endfor %}
),

-- What is known of each: as a profile of its own, else as a follower of somebody.
details as (
    select
        platform,
        profile_id,
        arraySort(groupArray((
            position,
            follower_id,
            coalesce(accounts.handle, seen.handle),
            coalesce(accounts.name, seen.name),
            coalesce(accounts.is_verified, seen.is_verified),
            coalesce(accounts.followers, seen.followers)
        ))) as found
    from notable
    left join accounts using (platform, follower_id)
    left join {{ ref('stg_beat_notable_follower') }} as seen using (platform, follower_id)
    group by platform, profile_id
)

select
    platform,
    profile_id,
    country_shares,
    city_shares,
    language_shares,
    age_gender_shares,
    {{ gender_shares('age_gender_shares') }} as gender_shares,
    {{ coverage('country_shares') }} as country_coverage,
    {{ coverage('city_shares') }} as city_coverage,
    {{ coverage('language_shares') }} as language_coverage,
    if(empty(age_gender_shares), null, arraySum(mapValues(gender_shares))) as age_gender_coverage,
    cast(
        arrayMap(entry -> (entry.2, entry.3, entry.4, entry.5, entry.6), found),
        'Array(Tuple(profile_id String, handle Nullable(String), name Nullable(String), is_verified Nullable(Bool), followers Nullable(UInt64)))'
    ) as notable_followers,
    snapshot_at
from {{ ref('stg_beat_audience') }}
left join details using (platform, profile_id)
