{# A fraction in percent, with two decimals. #}
{% macro percent(fraction) -%}
floor({{ fraction }} * 10000 + 0.5) / 100
{%- endmacro %}

{# How much of the audience a map of shares covers, in percent; NULL when it is empty. #}
{% macro coverage(shares) -%}
if(empty({{ shares }}), null, {{ percent('arraySum(mapValues(' ~ shares ~ '))') }})
{%- endmacro %}

{# Shares of male and female from shares by gender and age, in percent. #}
{% macro gender_shares(shares) -%}
if(empty({{ shares }}), map(), map(
    {%- for gender in ['male', 'female'] %}
    '{{ gender }}_per', {{ percent("arraySum(mapValues(" ~ shares ~ "['" ~ gender ~ "']))") }}{% if not loop.last %},{% endif %}
    {%- endfor %}
))
{%- endmacro %}

{# Shares by gender and age as one map of millionths, whose keys have both: {'female/18-24': 200000}. #}
{% macro flat_shares(shares) -%}
mapFromArrays(
    arrayFlatten(arrayMap((gender, ages) -> arrayMap(age -> concat(gender, '/', age), mapKeys(ages)), mapKeys({{ shares }}), mapValues({{ shares }}))),
    arrayFlatten(arrayMap(ages -> arrayMap(share -> toUInt64(floor(share * 1000000 + 0.5)), mapValues(ages)), mapValues({{ shares }})))
)
{%- endmacro %}

{# The way back, from millionths times followers, added up over profiles: fractions of what they tell of together, with four decimals. #}
{% macro nested_shares(weights) -%}
mapFromArrays(
    arrayDistinct(arrayMap(key -> splitByChar('/', key)[1], mapKeys({{ weights }}))) as genders,
    arrayMap(
        gender -> mapApply(
            (key, weight) -> (splitByChar('/', key)[2], floor(weight / arraySum(mapValues({{ weights }})) * 10000 + 0.5) / 10000),
            mapFilter((key, weight) -> startsWith(key, concat(gender, '/')), {{ weights }})
        ),
        genders
    )
)
{%- endmacro %}
