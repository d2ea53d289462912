{# Generated from src/formulas by `npm run gen`: change it there. #}

{% macro engagement_rate(likes, comments, followers) -%}
if(ifNull(toFloat64({{ followers }}), 0) = 0, 0, floor((ifNull(toFloat64({{ likes }}), 0) + ifNull(toFloat64({{ comments }}), 0)) * 10000 / ifNull(toFloat64({{ followers }}), 0) + 0.5) / 100)
{%- endmacro %}

{% macro engagement_rate_by_views(likes, comments, views) -%}
if(ifNull(toFloat64({{ views }}), 0) = 0 or (isNull({{ likes }}) and isNull({{ comments }})), NULL, floor((ifNull(toFloat64({{ likes }}), 0) + ifNull(toFloat64({{ comments }}), 0)) * 10000 / ifNull(toFloat64({{ views }}), 0) + 0.5) / 100)
{%- endmacro %}

{% macro log2_exact(x) -%}
arrayMap(
    (x, e) -> e + 2.8853900817779268 * arrayMap(
        s -> s * arrayFold((sum, odd) -> sum * (s * s) + 1 / odd, [23, 21, 19, 17, 15, 13, 11, 9, 7, 5, 3, 1], toFloat64(0)),
        [(x - exp2(e)) / (x + exp2(e))]
    )[1],
    [toFloat64({{ x }})],
    [toInt32(bitShiftRight(reinterpretAsUInt64(toFloat64({{ x }})) + bitShiftLeft(toUInt64(1), 51), 52)) - 1023]
)[1]
{%- endmacro %}

{% macro log10_exact(x) -%}
(floor({{ log2_exact(x) }} * 0.3010299956639812 * 1e12 + 0.5) / 1e12)
{%- endmacro %}

{% macro reach(post_type, reach, plays, likes, followers) -%}
multiIf(
    ifNull(toFloat64({{ reach }}), 0) != 0, ifNull(toFloat64({{ reach }}), 0),
    ifNull({{ post_type }}, '') in ('REEL', 'SHORT'), if(ifNull(toFloat64({{ followers }}), 0) = 0, 0, greatest(0, trunc(
        ifNull(toFloat64({{ plays }}), 0) * (940 - {{ log2_exact('greatest(ifNull(' ~ followers ~ ', 1), 1)') }}) / 1000
    ))),
    greatest(0, trunc((76 - 7 * {{ log10_exact('greatest(ifNull(' ~ likes ~ ', 1), 1)') }}) * 17 * ifNull(toFloat64({{ likes }}), 0) / 200))
)
{%- endmacro %}

{% macro reach_is_estimated(reach) -%}
(ifNull(toFloat64({{ reach }}), 0) = 0)
{%- endmacro %}

{% macro reach_is_known(post_type, reach, plays, likes, followers) -%}
(ifNull(toFloat64({{ reach }}), 0) != 0 or if(ifNull({{ post_type }}, '') in ('REEL', 'SHORT'), isNotNull({{ plays }}) and isNotNull({{ followers }}), isNotNull({{ likes }})))
{%- endmacro %}

{% macro tier(followers) -%}
multiIf(
    isNull({{ followers }}), NULL,
    {{ followers }} < {{ var('tier_micro_from') }}, 'NANO',
    {{ followers }} < {{ var('tier_macro_from') }}, 'MICRO',
    {{ followers }} < {{ var('tier_mega_from') }}, 'MACRO',
    'MEGA'
)
{%- endmacro %}

{% macro growth_days() %}{{ return([7, 30, 90, 180, 365]) }}{% endmacro %}

{% macro growth(current, reference) -%}
(toInt64({{ current }}) - toInt64({{ reference }}))
{%- endmacro %}

{% macro growth_pct(current, reference) -%}
(floor(toFloat64({{ growth(current, reference) }}) * 10000 / nullIf(toFloat64({{ reference }}), 0) + 0.5) / 100)
{%- endmacro %}

{% macro count_unit(platform, count) -%}
if(
    ifNull({{ platform }}, '') = 'YOUTUBE' and ifNull({{ count }}, 0) >= 1000
    and toUInt64(ifNull({{ count }}, 0)) % greatest(intExp10(length(toString(toUInt64(ifNull({{ count }}, 0)))) - 3), 1) = 0,
    intExp10(length(toString(toUInt64(ifNull({{ count }}, 0)))) - 3),
    0
)
{%- endmacro %}

{% macro largest_count(platform, count) -%}
({{ count }} + greatest(toInt64({{ count_unit(platform, count) }}) - 1, 0))
{%- endmacro %}

{% macro growth_low(platform, current, reference) -%}
{{ growth(current, largest_count(platform, reference)) }}
{%- endmacro %}

{% macro growth_high(platform, current, reference) -%}
{{ growth(largest_count(platform, current), reference) }}
{%- endmacro %}

{% macro growth_pct_low(platform, current, reference) -%}
{{ growth_pct(current, largest_count(platform, reference)) }}
{%- endmacro %}

{% macro growth_pct_high(platform, current, reference) -%}
{{ growth_pct(largest_count(platform, current), reference) }}
{%- endmacro %}

{% macro rank_change(previous_rank, current_rank) -%}
(toInt64({{ previous_rank }}) - toInt64({{ current_rank }}))
{%- endmacro %}

{% macro rank_ends(low, high) -%}
arrayJoin([({{ high }}, false), ({{ low }}, true)])
{%- endmacro %}

{% macro rank_within(rank_end, partition_by) -%}
if(isNull({{ rank_end }}.1), null, 1 + countIf({{ rank_end }}.2) over (
    partition by {{ partition_by }}
    order by {{ rank_end }}.1 desc nulls last, {{ rank_end }}.2 rows between unbounded preceding and current row
))
{%- endmacro %}

{% macro is_rank(rank_end) -%}
not {{ rank_end }}.2
{%- endmacro %}

{% macro enabled_for_saas(country, engagement_rate, reach) -%}
(has([{% for code in var('saas_countries') %}'{{ code }}'{% if not loop.last %}, {% endif %}{% endfor %}], ifNull({{ country }}, '')) and ifNull({{ engagement_rate }}, 0) > 0 and ifNull({{ reach }}, 0) > 0)
{%- endmacro %}
