{#
  What an incremental run recomputes: everything of which any row came since the newest that the last run saw, less the
  lookback, for rows that were stamped earlier than they were seen. `this` is the model's own table, so that a model that
  failed for a while goes on from where it stopped; one of both platforms does so for each.
#}

{% macro came_lately(platform=none) -%}
ingested_at >= (
    select max(ingested_at) - toIntervalHour({{ var('lookback_hours') }}) from {{ this }}
    {%- if platform %} where platform = '{{ platform }}'{% endif %}
)
{%- endmacro %}

{# In a `where`: the touched entities of one raw table; all of them in a full build. #}
{% macro touched_in(table, platform, key) -%}
{% if is_incremental() -%}
{{ key }} in (select {{ key }} from {{ table }} where platform = '{{ platform }}' and {{ came_lately() }})
{%- else -%}
true
{%- endif %}
{%- endmacro %}

{#
  A column of a table of `with`, to look values up in. Such a table is read anew wherever it is named, and a set of it too; a scalar
  is worked out once.
#}
{% macro once(column, table) -%}
(select arrayJoin((select groupUniqArray({{ column }}) from {{ table }})))
{%- endmacro %}

{# Profiles that have a touched post, or had it. #}
{% macro touched_owners(posts, platform=none) -%}
select arrayJoin(arrayPushBack(former_profile_ids, profile_id)) as profile_id from {{ posts }} where {{ came_lately(platform) }}
{%- endmacro %}
