{#
  The monthly boards. A month is worked out in arrays: one row holds all profiles of it, a figure is sorted once, and
  arrayEnumerateUniq counts the places of every scope along that order. For 2.5 million profiles this takes an eighth of the
  time of twenty window functions, and an aggregation in the order of the table passes month by month, so that a full refresh
  needs little more memory than two months.
#}

{% macro board_metrics() %}{{ return(['followers', 'followers_change', 'views', 'plays', 'engagement']) }}{% endmacro %}

{# Suffixes of the rank columns: on the whole board, and within what. #}
{% macro board_scopes() %}{{ return(['', '_category', '_language', '_category_language']) }}{% endmacro %}

{#
  Entries that ranks_of can rank, of the rows whose figure is known: what they are sorted by, the row, and who it is. An exact
  figure has one. One that lies between `lows` and `highs` has two: its low end, which is of no row, and its high end, which has the
  bit 8 and comes before low ends as large. What is unknown is -inf.
#}
{% macro rank_entries(lows, highs='') -%}
{% if not highs -%}
arrayFilter(
            (entry, figure) -> figure > -inf,
            arrayZip(arrayMap(figure -> -figure, {{ lows }}), arrayEnumerate({{ lows }}), all_who),
            {{ lows }}
        )
{%- else -%}
arrayConcat(
            arrayFilter(
                (entry, low) -> low > -inf,
                arrayZip(
                    arrayMap(low -> 1 - 2 * low, {{ lows }}),
                    arrayMap((row, low, high) -> if(low = high, row, 0), arrayEnumerate({{ lows }}), {{ lows }}, {{ highs }}),
                    all_who
                ),
                {{ lows }}
            ),
            arrayFilter(
                (entry, low, high) -> high > low,
                arrayZip(arrayMap(high -> -2 * high, {{ highs }}), arrayEnumerate({{ highs }}), arrayMap(who -> who + 8, all_who)),
                {{ lows }}, {{ highs }}
            )
        )
{%- endif %}
{%- endmacro %}

{#
  Of sorted figures where each one's equals begin, 0 for one that stands alone: to count a figure that no neighbour has would fill a
  hash table with all of them.
#}
{% macro tie_starts(figures) -%}
arrayMap(
        (start, figure, before, after) -> if(figure = before or figure = after, start, 0),
        arrayFill(
            (place, figure, before) -> figure != before,
            arrayEnumerate({{ figures }}), {{ figures }}, arrayPopBack(arrayPushFront({{ figures }}, nan))
        ),
        {{ figures }}, arrayPopBack(arrayPushFront({{ figures }}, nan)), arrayPopFront(arrayPushBack({{ figures }}, nan))
    )
{%- endmacro %}

{#
  Ranks in all scopes, a tuple a row, in the order of the rows; 0 where the figure is unknown. In the order of the entries an
  exact one's place among those of one end in its scope, less its place among the equal ones, is the number ahead of it; a high
  end's is its place among all less that among high ends. Of `sorted_rows`, `sorted_who` and `ties`, see ranking_steps.
#}
{% macro ranks_of(lows, has_highs) -%}
arrayMap(entry -> entry.2, arraySort(entry -> entry.1, arrayConcat(
        arrayFilter(entry -> entry.1 > 0, arrayZip(
            sorted_rows,
            arrayZip(
                {%- for bits in rival_bits() %}
                {%- set rivals = 'arrayMap(who -> bitAnd(who, ' ~ bits ~ '), sorted_who)' %}
                {%- set equals = 'arrayEnumerateUniq(arrayMap((rivals, tie) -> if(tie = 0, 0, bitShiftLeft(toUInt64(tie), 32) + rivals), arrayEnumerateDense(' ~ rivals ~ '), ties))' %}
                arrayMap(
                    {%- if not has_highs %}
                    (place, of_equal, tie) -> toUInt32(1 + place - if(tie = 0, 1, of_equal)),
                    arrayEnumerateUniq({{ rivals }}),
                    {%- else %}
                    (place, of_end, of_equal, tie, who) -> toUInt32(
                        1 + if(bitTest(who, 3), place - of_end, of_end - if(tie = 0, 1, of_equal))
                    ),
                    arrayEnumerateUniq({{ rivals }}),
                    arrayEnumerateUniq(arrayMap(who -> bitAnd(who, {{ bits + 8 }}), sorted_who)),
                    {%- endif %}
                    {{ equals }},
                    ties{% if has_highs %},
                    sorted_who{% endif %}
                ){% if not loop.last %},{% endif %}
                {%- endfor %}
            )
        )),
        arrayMap(
            row -> (row, (
                {%- for bits in rival_bits() %}toUInt32(0){% if not loop.last %}, {% endif %}{% endfor -%}
            )),
            arrayFilter((row, figure) -> figure = -inf, arrayEnumerate({{ lows }}), {{ lows }})
        )
    )))
{%- endmacro %}

{# A figure of all rows, what is unknown as -inf; `bit` is its place in all_known. #}
{% macro figure_or_least(figure, bit) -%}
arrayMap((figure, known) -> if(bitTest(known, {{ bit }}), toFloat64(figure), -inf), all_{{ figure }}, all_known)
{%- endmacro %}

{# An array in pieces of 700,000. #}
{% macro pieces(array) -%}
arraySplit((value, place) -> place % 700000 = 1, {{ array }}, arrayEnumerate({{ array }}))
{%- endmacro %}
