{# How often each known value of a column stands in those rows of a group that meet a condition, which all do unless told: a map. #}
{% macro count_values(column, condition='true') -%}
sumMapIf(map(ifNull(toString({{ column }}), ''), toUInt64(1)), isNotNull({{ column }}) and {{ condition }})
{%- endmacro %}

{# The values of such a map, the most frequent first, ties in order of the alphabet. #}
{% macro by_frequency(counts) -%}
arrayMap(entry -> entry.2, arraySort(arrayMap((value, n) -> (-toInt64(n), value), mapKeys({{ counts }}), mapValues({{ counts }}))))
{%- endmacro %}

{# The most frequent one; NULL when there is none. #}
{% macro commonest(counts) -%}
nullIf({{ by_frequency(counts) }}[1], '')
{%- endmacro %}

{# The categories of a profile's posts and its own, which counts like one post's, the most frequent first. #}
{% macro known_categories(own, counts) -%}
{{ by_frequency('mapAdd(' ~ counts ~ ', if(isNull(' ~ own ~ '), map(), map(ifNull(toString(' ~ own ~ "), ''), toUInt64(1))))") }}
{%- endmacro %}

{# The words that stand most often in a column of lists, counted once a row, in those rows that meet a condition. #}
{% macro top_words(lists, condition, most) -%}
arraySlice({{ by_frequency('sumMapIf(mapFromArrays(' ~ lists ~ ', arrayWithConstant(length(' ~ lists ~ '), toUInt64(1))), ' ~ condition ~ ')') }}, 1, {{ most }})
{%- endmacro %}
