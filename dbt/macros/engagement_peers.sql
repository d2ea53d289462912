{#
  Where a creator stands among its peers, those of one platform, tier and category of whom a post was analysed, in whole percent: one row
  for each percent that occurs, with the lowest engagement rate that stands there.
#}

{% macro engagement_peers(posts) -%}
with rates as (
    select
        assumeNotNull({{ tier('account_followers') }}) as tier,
        assumeNotNull(main_category) as category,
        engagement_rate as rate,
        count() as equal
    from {{ posts }}
    where account_followers is not null and main_category is not null and posts_analysed > 0
    group by tier, category, rate
),

spread as (
    select
        *,
        sum(equal) over (partition by tier, category) as peers,
        sum(equal) over (partition by tier, category order by rate) - equal as below
    from rates
)

select
    tier,
    category,
    assumeNotNull(floor({{ percentile_of('below', 'equal', 'peers') }})) as percentile,
    -- Whoever comes with less than all of them stands where the lowest do.
    if(percentile = min(percentile) over (partition by tier, category), 0, min(rate)) as engagement_rate
from spread
group by tier, category, percentile
{%- endmacro %}

{# A join with the row, `peers`, of those of `profiles`, which have a tier and a category; no row where either is unknown. #}
{% macro place_among_peers(peers, profiles, rate) -%}
asof left join (select * replace (toNullable(percentile) as percentile) from {{ peers }}) as peers
        on peers.tier = {{ profiles }}.tier and peers.category = {{ profiles }}.category
        and {{ profiles }}.{{ rate }} >= peers.engagement_rate
{%- endmacro %}
