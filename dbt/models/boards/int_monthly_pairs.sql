{{ config(materialized='table', order_by=['month', 'instagram_profile_id']) }}

{# A link counts from the month on in which its source told it, so that a finished month stays as it was. #}

with known_links as (
    select *, (linked_at, content_hash) as version
    from (select distinct month from {{ ref('int_monthly_figures') }}) as months
    cross join {{ source('raw', 'raw_linked_profile') }} as links
    where linked_at < addMonths(month, 1)
),

statements as (
    select
        month,
        instagram_profile_id,
        youtube_profile_id,
        source,
        {{ latest(['confidence']) }},
        max(known_links.linked_at) as linked_at
    from known_links
    group by month, instagram_profile_id, youtube_profile_id, source
)

select month, instagram_profile_id, youtube_profile_id
from ({{ linked_pairs('statements', 'month') }})
