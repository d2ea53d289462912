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

{% macro growth(current, reference) -%}
(toInt64({{ current }}) - toInt64({{ reference }}))
{%- endmacro %}

{% macro growth_days() %}{{ return([7, 30, 90, 180, 365]) }}{% endmacro %}

{% macro growth_pct(current, reference) -%}
(floor(toFloat64({{ growth(current, reference) }}) * 10000 / nullIf(toFloat64({{ reference }}), 0) + 0.5) / 100)
{%- endmacro %}

{% macro count_unit(platform, count) -%}
if(
    ifNull({{ platform }}, '') = 'YOUTUBE' and toUInt64(ifNull({{ count }}, 0)) >= 1000 and toUInt64(ifNull({{ count }}, 0)) % greatest(intExp10(length(toString(toUInt64(ifNull({{ count }}, 0)))) - 3), 1) = 0,
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

{% macro rising_score(current, reference, posts_30d, authenticity) -%}
if(
    ifNull(toFloat64({{ reference }}), 0) > 0 and ifNull(toFloat64({{ current }}), 0) > ifNull(toFloat64({{ reference }}), 0) and ifNull(toFloat64({{ current }}), 0) >= {{ var('rising_min_followers') }}
    and ifNull(toFloat64({{ posts_30d }}), 0) > 0 and ifNull({{ authenticity }}, -1) >= {{ var('rising_min_authenticity') }},
    floor((ifNull(toFloat64({{ current }}), 0) - ifNull(toFloat64({{ reference }}), 0)) * 100 / sqrt(ifNull(toFloat64({{ reference }}), 0)) + 0.5) / 100,
    NULL
)
{%- endmacro %}

{% macro rank_change(previous_rank, current_rank) -%}
(toInt64({{ previous_rank }}) - toInt64({{ current_rank }}))
{%- endmacro %}

{% macro percentile_of(below, equal, peers) -%}
(floor(({{ below }} + {{ equal }} / 2) * 10000 / nullIf(toFloat64({{ peers }}), 0) + 0.5) / 100)
{%- endmacro %}

{% macro benchmark_percentile(figure, partition_by) -%}
if(isNull({{ figure }}), null, {{ percentile_of(
    '(rank() over (partition by ' ~ partition_by ~ ' order by ' ~ figure ~ ' asc nulls last) - 1)',
    'count() over (partition by ' ~ partition_by ~ ', ' ~ figure ~ ')',
    'count(' ~ figure ~ ') over (partition by ' ~ partition_by ~ ')'
) }})
{%- endmacro %}

{% macro format_share(played_posts, posts) -%}
if(ifNull(toFloat64({{ posts }}), 0) = 0, NULL, floor(ifNull(toFloat64({{ played_posts }}), 0) * 10000 / ifNull(toFloat64({{ posts }}), 0) + 0.5) / 100)
{%- endmacro %}

{% macro sponsored_share(sponsored_posts, posts) -%}
if(ifNull(toFloat64({{ posts }}), 0) = 0, NULL, floor(ifNull(toFloat64({{ sponsored_posts }}), 0) * 10000 / ifNull(toFloat64({{ posts }}), 0) + 0.5) / 100)
{%- endmacro %}

{% macro audience_share(profiles) -%}
arrayMap(
    known -> floor(
        arrayFold((sum, v) -> sum + v, arraySort(arrayMap(p -> assumeNotNull(p.1) * assumeNotNull(p.2), known)), toFloat64(0))
        / nullIf(arrayFold((sum, v) -> sum + v, arraySort(arrayMap(p -> toFloat64(assumeNotNull(p.2)), known)), toFloat64(0)), 0) * 10000 + 0.5
    ) / 10000,
    [arrayFilter(p -> isNotNull(p.1) and isNotNull(p.2), {{ profiles }})]
)[1]
{%- endmacro %}

{% macro is_similar_candidate(categories, candidate_categories, followers, candidate_followers) -%}
(hasAny({{ categories }}, {{ candidate_categories }}) and ifNull(
    toFloat64({{ candidate_followers }}) * 10 >= toFloat64({{ followers }}) * 4
    and toFloat64({{ candidate_followers }}) * 10 <= toFloat64({{ followers }}) * 16, 0))
{%- endmacro %}

{% macro closeness(
    categories, other_categories, hashtags, other_hashtags, terms, other_terms,
    followers, other_followers, engagement_rate, other_engagement_rate
) -%}
arrayMap(
    known -> floor(arrayFold((sum, p) -> sum + p.1 * assumeNotNull(p.2), known, toFloat64(0)) * 10000 / nullIf(arrayFold((sum, p) -> sum + p.1, known, toFloat64(0)), 0) + 0.5) / 100,
    [arrayFilter(p -> isNotNull(p.2), [
        (toFloat64(35), toNullable(toFloat64(if(empty({{ categories }}) or empty({{ other_categories }}), NULL, length(arrayIntersect({{ categories }}, {{ other_categories }})) / length(arrayDistinct(arrayConcat({{ categories }}, {{ other_categories }}))))))),
        (toFloat64(20), toNullable(toFloat64(if(empty({{ hashtags }}) or empty({{ other_hashtags }}), NULL, length(arrayIntersect({{ hashtags }}, {{ other_hashtags }})) / length(arrayDistinct(arrayConcat({{ hashtags }}, {{ other_hashtags }}))))))),
        (toFloat64(15), toNullable(toFloat64(if(empty({{ terms }}) or empty({{ other_terms }}), NULL, length(arrayIntersect({{ terms }}, {{ other_terms }})) / length(arrayDistinct(arrayConcat({{ terms }}, {{ other_terms }}))))))),
        (toFloat64(20), toNullable(toFloat64(if(isNull(toFloat64({{ followers }})) or isNull(toFloat64({{ other_followers }})), NULL, if(toFloat64({{ followers }}) = toFloat64({{ other_followers }}), 1, least(toFloat64({{ followers }}), toFloat64({{ other_followers }})) / greatest(toFloat64({{ followers }}), toFloat64({{ other_followers }}))))))),
        (toFloat64(10), toNullable(toFloat64(if(isNull(toFloat64({{ engagement_rate }})) or isNull(toFloat64({{ other_engagement_rate }})), NULL, if(toFloat64({{ engagement_rate }}) = toFloat64({{ other_engagement_rate }}), 1, least(toFloat64({{ engagement_rate }}), toFloat64({{ other_engagement_rate }})) / greatest(toFloat64({{ engagement_rate }}), toFloat64({{ other_engagement_rate }})))))))
    ])]
)[1]
{%- endmacro %}

{% macro fit_score(
    category, categories, language, country, city, terms, audience, authenticity,
    wanted_categories, wanted_languages, wanted_countries, wanted_cities, wanted_terms
) -%}
arrayMap(
    known -> floor(arrayFold((sum, p) -> sum + p.1 * assumeNotNull(p.2), known, toFloat64(0)) * 10000 / nullIf(arrayFold((sum, p) -> sum + p.1, known, toFloat64(0)), 0) + 0.5) / 100,
    [arrayFilter(p -> isNotNull(p.2), [
        (toFloat64(25), toNullable(toFloat64(multiIf(
            empty({{ wanted_categories }}) or isNull({{ category }}) and empty({{ categories }}), NULL,
            isNotNull({{ category }}) and has({{ wanted_categories }}, ifNull({{ category }}, '')), 1,
            hasAny({{ categories }}, {{ wanted_categories }}), 0.5,
            0)))),
        (toFloat64(15), toNullable(toFloat64(if(empty({{ wanted_languages }}) or isNull({{ language }}), NULL, has({{ wanted_languages }}, ifNull({{ language }}, '')))))),
        (toFloat64(15), toNullable(toFloat64(multiIf(
            empty({{ wanted_cities }}), if(empty({{ wanted_countries }}) or isNull({{ country }}), NULL, has({{ wanted_countries }}, ifNull({{ country }}, ''))),
            isNull({{ city }}) and isNull({{ country }}), NULL,
            isNotNull({{ city }}) and has({{ wanted_cities }}, ifNull({{ city }}, '')), 1,
            isNotNull({{ country }}) and has({{ wanted_countries }}, ifNull({{ country }}, '')), 0.5,
            0)))),
        (toFloat64(15), toNullable(toFloat64(arrayFold((sum, t) -> sum + if(t.2 > 0, least(1, assumeNotNull(t.1) / t.2), 1), arrayFilter(t -> isNotNull(t.1), {{ audience }}), toFloat64(0))
            / nullIf(length(arrayFilter(t -> isNotNull(t.1), {{ audience }})), 0)))),
        (toFloat64(20), toNullable(toFloat64(if(empty({{ terms }}), NULL,
            length(arrayIntersect({{ wanted_terms }}, {{ terms }})) / nullIf(length(arrayDistinct({{ wanted_terms }})), 0))))),
        (toFloat64(10), toNullable(toFloat64(if(isNull({{ authenticity }}), NULL, least(1, greatest(0, {{ authenticity }} / 100))))))
    ])]
)[1]
{%- endmacro %}

{% macro enabled_for_saas(country, engagement_rate, reach) -%}
(has([{% for code in var('saas_countries') %}'{{ code }}'{% if not loop.last %}, {% endif %}{% endfor %}], ifNull({{ country }}, '')) and ifNull({{ engagement_rate }}, 0) > 0 and ifNull({{ reach }}, 0) > 0)
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
