{# Settings of a wide table that every run makes anew: to merge its dozen parts costs a third of writing it, and saves readers less. #}
{% macro without_merges() -%}
{{ return({'max_bytes_to_merge_at_max_space_in_pool': 1, 'max_bytes_to_merge_at_min_space_in_pool': 1}) }}
{%- endmacro %}
