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
