{# Words of growth_runs and growth_anomalies. A series is an array of days beside arrays of values; intervals are between. #}

{% macro run_type() -%}
Tuple(first_day Date, last_day Date, before Int64, after Int64, share Float64, decays Bool)
{%- endmacro %}

{% macro excess_of(run) -%}
arraySum(arrayMap(i -> excess[i], {{ run }}))
{%- endmacro %}

{# Of values beside a list of days those of the last day in every so many. #}
{% macro lasts(values, days, every) -%}
arrayFilter(
    (value, day, next) -> intDiv(day, {{ every }}) != intDiv(next, {{ every }}),
    {{ values }}, {{ days }}, arrayPushBack(arrayPopFront({{ days }}), 0)
)
{%- endmacro %}

{% macro steps(values) -%}
arrayPopFront(arrayDifference({{ values }}))
{%- endmacro %}

{% macro spans(days) -%}
arrayMap(n -> toUInt32(n), {{ steps(days) }})
{%- endmacro %}

{# Places of neighbours that are alike and not 0, together. #}
{% macro stretches(sides) -%}
arrayFilter(run -> {{ sides }}[run[1]] != 0, arraySplit(
    (i, side, before) -> side != before,
    arrayEnumerate({{ sides }}), {{ sides }}, arrayPopBack(arrayPushFront({{ sides }}, 0))
))
{%- endmacro %}

{# Whether what came did so over three intervals or more, no one of them most of it, and more in the first half. #}
{% macro decays(gains) -%}
arrayMap(
    gains -> length(gains) >= 3
        and arrayMax(gains) < 0.7 * arraySum(gains)
        and arraySum(arraySlice(gains, 1, intDiv(length(gains), 2)))
            > 1.25 * arraySum(arraySlice(gains, -intDiv(length(gains), 2))),
    [{{ gains }}]
)[1]
{%- endmacro %}

{# Days of a stall's outermost interval that still grew as usual. #}
{% macro idle_days(interval) -%}
if(length(run) = 1, 0, toInt32(floor(week_spans[{{ interval }}]
    - least(shortfalls[{{ interval }}] / usual, week_spans[{{ interval }}]) + 0.5)))
{%- endmacro %}
