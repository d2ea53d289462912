{#
  The monthly boards. A board is worked out in arrays: one row holds a whole platform's month, a figure is sorted once, and
  arrayEnumerateUniq counts the places of every scope along that order. For 2.5 million profiles this takes an eighth of the
  time of twenty window functions, and an aggregation in the order of the table passes month by month, so that a full refresh
  needs little more memory than two months.
#}

{% macro board_metrics() %}{{ return(['followers', 'followers_change', 'views', 'plays', 'engagement']) }}{% endmacro %}

{# Suffixes of the rank columns: within the platform alone, and within what else. #}
{% macro board_scopes() %}{{ return(['', '_category', '_language', '_category_language']) }}{% endmacro %}

{#
  Entries that ranks_along can rank: for each row one, whose rank is 1 + the number of larger figures. `figures` is a
  float_array, `scopes` names an array of keys for each scope.
#}
{% macro rank_entries(figures, scopes) -%}
arrayZip(
    arrayMap(figure -> -figure, {{ figures }}),
    arrayEnumerate({{ figures }}),
    arrayMap(figure -> -figure, {{ figures }})
    {%- for scope in scopes %}, {{ scope }}{% endfor %}
)
{%- endmacro %}

{#
  The same of figures known to lie between `lows` and `highs`: 1 + the number certainly ahead, as rank_within counts them. Each
  row has two entries, its high and its low end; only the high one has a position. Of equal ends the high ones come first.
#}
{% macro rank_interval_entries(lows, highs, scopes) -%}
arrayConcat(
    arrayZip(
        arrayMap(high -> -2 * high, {{ highs }}),
        arrayEnumerate({{ highs }}),
        arrayMap(high -> toFloat64(0), {{ highs }})
        {%- for scope in scopes %}, {{ scope }}{% endfor %}
    ),
    arrayZip(
        arrayMap(low -> 1 - 2 * low, {{ lows }}),
        arrayMap(low -> toUInt32(0), {{ lows }}),
        arrayMap(low -> toFloat64(1), {{ lows }})
        {%- for scope in scopes %}, {{ scope }}{% endfor %}
    )
)
{%- endmacro %}

{#
  Ranks in all scopes, a tuple a row, in the order of the rows. In the order of the entries, an entry's place in its scope, less
  its place among those of the same mark (the equal figures, or the high ends), is the number of entries ahead of it. `marks`
  are those of which several are equal; to count a figure that no neighbour has would fill a hash table with all of them.
#}
{% macro ranks_along(entries, scopes, marks) -%}
arrayMap(
    sorted -> arrayMap(
        marks -> arrayMap(entry -> entry.2, arraySort(entry -> entry.1, arrayFilter(entry -> entry.1 > 0, arrayZip(
            sorted.2,
            arrayZip(
                {%- for scope in scopes %}
                {%- set keys = 'sorted.' ~ (loop.index + 3) %}
                arrayMap(
                    (place, of_mark, mark) -> toUInt32(1 + place - if(isNaN(mark), 1, of_mark)),
                    arrayEnumerateUniq({{ keys }}),
                    arrayEnumerateUniq(arrayMap((key, mark) -> if(isNaN(mark), 0, key), {{ keys }}, marks), marks),
                    marks
                ){% if not loop.last %},{% endif %}
                {%- endfor %}
            )
        )))),
        [{{ marks }}]
    )[1],
    [arraySort(entry -> entry.1, {{ entries }})]
)[1]
{%- endmacro %}

{% macro ranks_of(figures, scopes) -%}
{{ ranks_along(rank_entries(figures, scopes), scopes, 'arrayMap(
            (mark, before, after) -> if(mark = before or mark = after, mark, nan),
            sorted.3, arrayPushFront(arrayPopBack(sorted.3), nan), arrayPushBack(arrayPopFront(sorted.3), nan)
        )') }}
{%- endmacro %}

{% macro ranks_within(lows, highs, scopes) -%}
{{ ranks_along(rank_interval_entries(lows, highs, scopes), scopes, 'sorted.3') }}
{%- endmacro %}

{# A column of a group as an array in the order of the rows, what is unknown as -inf. #}
{% macro float_array(figure) -%}
groupArray(ifNull(toFloat64({{ figure }}), -inf))
{%- endmacro %}
