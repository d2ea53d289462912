{{ config(order_by=['location_id']) }}

with homes as (
    {% for platform in ['instagram', 'youtube'] -%}
    select '{{ platform }}' as platform, country, state, city
    from {{ ref('mart_' ~ platform ~ '_account') }}
    {% if not loop.last %}union all{% endif %}
    {% endfor %}
),

-- A city counts in its state and its country, too.
places as (
    select
        platform,
        country,
        if(level = 'COUNTRY', null, state) as of_state,
        if(level = 'CITY', city, null) as of_city,
        arrayJoin(['COUNTRY', 'STATE', 'CITY']) as level
    from homes
    where multiIf(level = 'COUNTRY', isNotNull(country), level = 'STATE', isNotNull(state), isNotNull(city))
)

select
    arrayStringConcat(
        arraySlice(
            [ifNull(toString(country), ''), ifNull(toString(of_state), ''), ifNull(toString(of_city), '')],
            1,
            indexOf(['COUNTRY', 'STATE', 'CITY'], level)
        ),
        '/'
    ) as location_id,
    level,
    toString(country) as country,
    toString(of_state) as state,
    toString(of_city) as city,
    {% for platform in ['instagram', 'youtube'] -%}
    countIf(platform = '{{ platform }}') as {{ platform }}_creators{% if not loop.last %},{% endif %}
    {% endfor %}
from places
group by level, country, of_state, of_city
