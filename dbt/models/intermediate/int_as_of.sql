select
    {% if var('as_of', none) is not none -%}
    toDateTime64('{{ var('as_of') }}', 3, 'UTC')
    {%- else -%}
    greatest(
        (select max(snapshot_at) from {{ source('raw', 'raw_profile_snapshot') }}),
        (select max(snapshot_at) from {{ source('raw', 'raw_post_snapshot') }})
    )
    {%- endif %} as as_of
