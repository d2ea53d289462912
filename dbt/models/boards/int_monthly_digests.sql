{{ config(materialized='table', order_by=['month']) }}

{# Asked many times in a query of the boards, it would read a number of every row of all months each time. #}

select months.month as month, cityHash64(months.digest, links.digest) as figures_digest
from (select month, sum(content_hash) as digest from {{ ref('int_monthly_figures') }} group by month) as months
left join (
    select month, sum(cityHash64(instagram_profile_id, youtube_profile_id)) as digest
    from {{ ref('int_monthly_pairs') }}
    group by month
) as links using (month)
