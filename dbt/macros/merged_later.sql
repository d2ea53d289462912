{#
  Settings of a large table whose parts are merged in the days after it was written, not while other models are built: merges took an eighth
  of a full build. Of young parts of one size ClickHouse then waits for some 35 instead of 5; the base falls as they grow old.
#}
{% macro merged_later() -%}
{{ return({'merge_selector_base': 100}) }}
{%- endmacro %}
