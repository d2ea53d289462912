{#
  The latest version of each entity: of every attribute the newest value that is known. A snapshot that knows only a name
  does not erase followers that an older one knew. What was seen at the same moment is ordered by its content alone, so
  that a file taken twice, in any order, changes nothing.
#}

{# snapshot_at, then content_hash, as one number: of a tuple, argMax takes a quarter longer. #}
{% macro snapshot_version() -%}
(toInt128(toUnixTimestamp64Milli(snapshot_at)) * toInt128(18446744073709551616) + content_hash)
{%- endmacro %}

{% macro latest(attributes) -%}
{% for attribute in attributes -%}
argMax({{ attribute }}, version) as {{ attribute }}{% if not loop.last %},
    {% endif %}
{%- endfor %}
{%- endmacro %}
