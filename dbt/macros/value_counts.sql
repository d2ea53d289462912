{# How often each known value of a column stands in a group: a map. #}
{% macro count_values(column) -%}
sumMapIf(map(ifNull(toString({{ column }}), ''), toUInt64(1)), isNotNull({{ column }}))
{%- endmacro %}

{# The values of such a map, the most frequent first, ties in order of the alphabet. #}
{% macro by_frequency(counts) -%}
arrayMap(entry -> entry.2, arraySort(arrayMap((value, n) -> (-toInt64(n), value), mapKeys({{ counts }}), mapValues({{ counts }}))))
{%- endmacro %}

{# The most frequent one; NULL when there is none. #}
{% macro commonest(counts) -%}
nullIf({{ by_frequency(counts) }}[1], '')
{%- endmacro %}
