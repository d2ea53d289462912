{#
  What an incremental run recomputes: everything of which any row came since the newest that the last run saw, less the
  lookback, for rows that were stamped earlier than they were seen. `this` is the model's own table, so that a model that
  failed for a while goes on from where it stopped.
#}

{% macro came_lately() -%}
ingested_at >= (select max(ingested_at) - toIntervalHour({{ var('lookback_hours') }}) from {{ this }})
{%- endmacro %}

{# In a `where`: the touched entities of one raw table; all of them in a full build. #}
{% macro touched_in(table, platform, key) -%}
{% if is_incremental() -%}
{{ key }} in (select {{ key }} from {{ table }} where platform = '{{ platform }}' and {{ came_lately() }})
{%- else -%}
true
{%- endif %}
{%- endmacro %}
