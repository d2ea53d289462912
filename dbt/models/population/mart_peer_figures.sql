{{ config(order_by=['platform', 'tier', 'category', 'figure']) }}

{%- set figures = ['engagement_rate', 'avg_views', 'avg_plays', 'avg_reach', 'followers_growth_30d_pct', 'posts_30d'] %}

{% for platform in ['instagram', 'youtube'] -%}
select
    '{{ platform | upper }}' as platform,
    assumeNotNull(tier) as tier,
    assumeNotNull(category) as category,
    spread.1 as figure,
    spread.2 as peers,
    spread.3 as points
from (
    select
        tier,
        category,
        [
            {%- for figure in figures %}
            (
                '{{ figure }}',
                count({{ figure }}),
                -- 0 in the place of what is unknown, so that no array holds NULL; a figure without peers is left out below.
                quantilesExactLowIf(
                    0, {% for percent in range(1, 100) %}{{ percent / 100 }}, {% endfor %}1
                )(ifNull(toFloat64({{ figure }}), 0), isNotNull({{ figure }}))
            ){% if not loop.last %},{% endif %}
            {%- endfor %}
        ] as spreads
    from {{ ref('mart_' ~ platform ~ '_account') }}
    where tier is not null and category is not null and posts_analysed > 0
    group by tier, category
)
array join spreads as spread
where peers > 0
{% if not loop.last %}union all{% endif %}
{% endfor %}
