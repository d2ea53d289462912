{#
  How often each value stands among some: pairs in order of the values. One sort of a group's few values costs half of what a map of
  counts does in an aggregation.
#}
{% macro counted(values) -%}
arrayMap(sorted -> arrayMap(
        nths -> arrayFilter((entry, next) -> next = 1, arrayZip(sorted, nths), arraySlice(arrayPushBack(nths, 1), 2)),
        [arrayMap(nth -> toUInt64(nth), arrayEnumerateUniq(sorted))]
    )[1], [arraySort({{ values }})])[1]
{%- endmacro %}

{# The known values of a column in those rows of a group that meet a condition. #}
{% macro known_values(column, condition) -%}
groupArrayIf(ifNull(toString({{ column }}), ''), isNotNull({{ column }}) and {{ condition }})
{%- endmacro %}

{# How often each known value of a column stands in those rows of a group that meet a condition, a map. #}
{% macro count_values(column, condition) -%}
cast({{ counted(known_values(column, condition)) }}, 'Map(String, UInt64)')
{%- endmacro %}

{# The commonest of them, of several the first of the alphabet; NULL when there is none. #}
{% macro commonest_value(column) -%}
arrayMap(
        sorted -> arrayMap(nths -> nullIf(sorted[indexOf(nths, arrayMax(nths))], ''), [arrayEnumerateUniq(sorted)])[1],
        [arraySort({{ known_values(column, 'true') }})]
    )[1]
{%- endmacro %}

{# The values of such a map, the most frequent first, ties in order of the alphabet. #}
{% macro by_frequency(counts) -%}
arrayMap(entry -> entry.2, arraySort(arrayMap((value, n) -> (-toInt64(n), value), mapKeys({{ counts }}), mapValues({{ counts }}))))
{%- endmacro %}

{# The most frequent one of a map; NULL when there is none. #}
{% macro commonest(counts) -%}
nullIf({{ by_frequency(counts) }}[1], '')
{%- endmacro %}

{# The categories of a profile's posts and its own, which counts like one post's, the most frequent first. #}
{% macro known_categories(own, counts) -%}
{{ by_frequency('mapAdd(' ~ counts ~ ', if(isNull(' ~ own ~ '), map(), map(ifNull(toString(' ~ own ~ "), ''), toUInt64(1))))") }}
{%- endmacro %}

{# The words that stand most often in a column of lists, in those rows that meet a condition. #}
{% macro top_words(lists, condition, most) -%}
arrayMap(entry -> entry.1, arraySlice(
        arraySort(entry -> (-toInt64(entry.2), entry.1), {{ counted('groupArrayArrayIf(' ~ lists ~ ', ' ~ condition ~ ')') }}), 1, {{ most }}
    ))
{%- endmacro %}
