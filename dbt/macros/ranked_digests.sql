{# What each month of a table was made of. All rows of a month have it, so the first row of each part tells: no others are read. #}
{% macro ranked_digests(relation) -%}
select distinct month, figures_digest from {{ relation }} where _part_offset = 0
{%- endmacro %}
