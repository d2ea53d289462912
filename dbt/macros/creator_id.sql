{# The id among creators of a row of mart_monthly_ranks: a profile without a link is a creator alone. #}
{% macro creator_id(platform, profile_id) -%}
if({{ platform }} = 'ALL', {{ profile_id }}, concat({{ platform }}, ':', {{ profile_id }}))
{%- endmacro %}
