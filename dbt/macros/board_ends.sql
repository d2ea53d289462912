{# The columns of a profile in a month between which a metric's figure certainly lies; one column of an exact figure. #}
{% macro board_ends(metric) -%}
{{ return({
    'followers': ['followers', 'followers_high'],
    'followers_change': ['followers_change_low', 'followers_change_high'],
    'views': ['views'],
    'plays': ['plays'],
    'engagement': ['engagement_rate']
}[metric]) }}
{%- endmacro %}
