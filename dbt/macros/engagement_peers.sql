{#
  How the engagement rates of peers are spread: creators of one platform, tier and category of whom a post was analysed. One
  row for each rate that occurs, so that a creator finds its place by three equal values.
#}

{% macro engagement_peers(posts) -%}
with rates as (
    select
        assumeNotNull({{ tier('account_followers') }}) as tier,
        assumeNotNull(main_category) as category,
        engagement_rate,
        count() as equal
    from {{ posts }}
    where account_followers is not null and main_category is not null and posts_analysed > 0
    group by tier, category, engagement_rate
)

select
    *,
    sum(equal) over (partition by tier, category) as peers,
    sum(equal) over (partition by tier, category order by engagement_rate) - equal as below
from rates
{%- endmacro %}
