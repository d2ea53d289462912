{#
  query_settings of a model that collects all of each entity in the order of the table that it reads. A full build groups in that order,
  which frees an entity's points when they are worked up: as good as no memory. The few rows of an increment are read faster in any order.
#}
{% macro in_order_of_entities() -%}
{{ return({
    'optimize_aggregation_in_order': 0 if is_incremental() else 1,
    'aggregation_in_order_max_block_bytes': 1000000,
    'max_bytes_before_external_group_by': 2000000000,
    'max_bytes_before_external_sort': 1000000000
}) }}
{%- endmacro %}
