{# Generated from src/formulas by `npm run gen`: change it there. #}

{% macro authenticity_measure(part, numerator, denominator, evidence) -%}
{%- set least = {'growth': 6, 'following': 50, 'engagement': 3, 'comments': 100, 'audience': 10} -%}
if(
    ifNull(toFloat64({{ evidence }}), 0) < {{ least[part] }} or ifNull(toFloat64({{ denominator }}), 0) = 0,
    NULL,
    toFloat64({{ numerator }}) / toFloat64({{ denominator }})
)
{%- endmacro %}

{% macro authenticity_part_score(part, measure) -%}
{%- set worst = {'growth': 0.2, 'following': 0.05, 'engagement': 0.2, 'comments': 0.0005, 'audience': 0.5} -%}
{%- set best = {'growth': 0.02, 'following': 0.5, 'engagement': 0.7, 'comments': 0.004, 'audience': 0.15} -%}
if(isNull({{ measure }}), NULL, floor(least(greatest(({{ measure }} - {{ worst[part] }}) * 10000 / ({{ best[part] }} - {{ worst[part] }}), 0), 10000) + 0.5) / 100)
{%- endmacro %}

{% macro authenticity_reason(part, score) -%}
{%- set codes = {'growth': ['HISTORY_TOO_SHORT', 'MANY_FOLLOWERS_BOUGHT', 'SOME_FOLLOWERS_BOUGHT', 'NO_BOUGHT_FOLLOWERS_SEEN'], 'following': ['FOLLOWING_UNKNOWN', 'FOLLOWS_FAR_MORE', 'FOLLOWS_MORE', 'FOLLOWING_USUAL'], 'engagement': ['ENGAGEMENT_UNKNOWN', 'ENGAGEMENT_VERY_LOW', 'ENGAGEMENT_LOW', 'ENGAGEMENT_USUAL'], 'comments': ['COMMENTS_UNKNOWN', 'COMMENTS_VERY_FEW', 'COMMENTS_FEW', 'COMMENTS_USUAL'], 'audience': ['NO_FOLLOWER_SAMPLE', 'MANY_FOLLOWERS_LOOK_FAKE', 'SOME_FOLLOWERS_LOOK_FAKE', 'FOLLOWERS_LOOK_GENUINE']} -%}
multiIf(
    isNull({{ score }}), '{{ codes[part][0] }}',
    {{ score }} = 0, '{{ codes[part][1] }}',
    {{ score }} < 100, '{{ codes[part][2] }}',
    '{{ codes[part][3] }}'
)
{%- endmacro %}

{% macro authenticity_score(growth, following, engagement, comments, audience) -%}
(floor((ifNull({{ growth }}, 0) * 45 + ifNull({{ following }}, 0) * 5 + ifNull({{ engagement }}, 0) * 25 + ifNull({{ comments }}, 0) * 5 + ifNull({{ audience }}, 0) * 20) * 100
    / nullIf(if(isNull({{ growth }}), 0, 45) + if(isNull({{ following }}), 0, 5) + if(isNull({{ engagement }}), 0, 25) + if(isNull({{ comments }}), 0, 5) + if(isNull({{ audience }}), 0, 20), 0) + 0.5) / 100)
{%- endmacro %}

{% macro authenticity_coverage(growth, following, engagement, comments, audience) -%}
(isNotNull({{ growth }}) + isNotNull({{ following }}) + isNotNull({{ engagement }}) + isNotNull({{ comments }}) + isNotNull({{ audience }}))
{%- endmacro %}

{% macro account_log_odds(handle, name, picture_url, followers, following, uploads) -%}
if(
    isNotNull(if(isNull({{ picture_url }}), NULL, position(assumeNotNull({{ picture_url }}), '44884218_345707102882519') = 0))
        + isNotNull(length(replaceRegexpAll({{ handle }}, '[^0-9]', '')) / nullIf(lengthUTF8({{ handle }}), 0))
        + isNotNull(if(isNull({{ name }}), NULL, length(splitByWhitespace(assumeNotNull({{ name }})))))
        + isNotNull(length(replaceRegexpAll({{ name }}, '[^0-9]', '')) / nullIf(lengthUTF8({{ name }}), 0))
        + isNotNull(if(isNull({{ uploads }}), NULL, {{ log2_exact('(ifNull(toFloat64(' ~ uploads ~ '), 0) + 1)') }}))
        + isNotNull(if(isNull({{ followers }}), NULL, {{ log2_exact('(ifNull(toFloat64(' ~ followers ~ '), 0) + 1)') }}))
        + isNotNull(if(isNull({{ following }}), NULL, {{ log2_exact('(ifNull(toFloat64(' ~ following ~ '), 0) + 1)') }})) < 4,
    NULL,
    0.3743
    + ifNull((if(isNull({{ picture_url }}), NULL, position(assumeNotNull({{ picture_url }}), '44884218_345707102882519') = 0) - 0.7014) / 0.4576 * -1.3137, 0)
    + ifNull((length(replaceRegexpAll({{ handle }}, '[^0-9]', '')) / nullIf(lengthUTF8({{ handle }}), 0) - 0.1638) / 0.2139 * 1.3436, 0)
    + ifNull((if(isNull({{ name }}), NULL, length(splitByWhitespace(assumeNotNull({{ name }})))) - 1.4601) / 1.0517 * -0.1617, 0)
    + ifNull((length(replaceRegexpAll({{ name }}, '[^0-9]', '')) / nullIf(lengthUTF8({{ name }}), 0) - 0.0361) / 0.125 * 0.4039, 0)
    + ifNull((if(isNull({{ uploads }}), NULL, {{ log2_exact('(ifNull(toFloat64(' ~ uploads ~ '), 0) + 1)') }}) - 3.7002) / 3.1378 * -0.9379, 0)
    + ifNull((if(isNull({{ followers }}), NULL, {{ log2_exact('(ifNull(toFloat64(' ~ followers ~ '), 0) + 1)') }}) - 7.4903) / 3.704 * -1.9951, 0)
    + ifNull((if(isNull({{ following }}), NULL, {{ log2_exact('(ifNull(toFloat64(' ~ following ~ '), 0) + 1)') }}) - 7.3959) / 2.5165 * 0.3438, 0)
)
{%- endmacro %}
