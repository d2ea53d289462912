{#
  The short way to latest versions. The newest snapshot of most entities knows all that any older one knew: it is the latest
  version as it stands, and no state is needed for each attribute, which costs a third of a microsecond and a hundred bytes.
  Entities of which an older snapshot knows something more go the long way, as the few of an increment do.
#}

{# snapshot_at, then content_hash, then ingested_at: rows of one version are the same. #}
{% macro row_version() -%}
(toInt256({{ snapshot_version() }}) * toInt256(18446744073709551616) + toUnixTimestamp64Milli(ingested_at))
{%- endmacro %}

{# Conditions as the bits of one number. #}
{% macro bits(attributes, conditions=[]) -%}
toUInt32(0)
{%- for attribute in attributes %} + bitShiftLeft(toUInt32(isNotNull({{ attribute }})), {{ loop.index0 }}){% endfor %}
{%- for condition in conditions %} + bitShiftLeft(toUInt32({{ condition }}), {{ loop.index0 + attributes | length }}){% endfor %}
{%- endmacro %}

{#
  Two tables on top of `snapshots`, which has a `version` and, as `known`, bits of what the row knows. `settled`: the newest row
  of each entity that it tells all of; `unsettled`: keys of the others. `alike`: a number that all rows of a settled one share.
#}
{% macro settled_rows(table, platform, key, alike='0') -%}
settled as (
    select snapshots.*, first_seen_at, last_ingested_at
    from snapshots
    inner join (
        select
            {{ key }},
            max(version) as newest_version,
            argMax(known, version) as newest_known,
            groupBitOr(known) as ever_known,
            min({{ alike }}) as least_alike,
            max({{ alike }}) as most_alike,
            min(snapshots.snapshot_at) as first_seen_at,
            max(snapshots.ingested_at) as last_ingested_at
        from snapshots
        group by {{ key }}
        having newest_known = ever_known and least_alike = most_alike
    ) as spans using ({{ key }})
    where version = newest_version
        -- Spares reading the texts of all older rows.
        and ({{ key }}, snapshot_at) in (
            select {{ key }}, max(snapshot_at) from {{ table }} where platform = '{{ platform }}' group by {{ key }}
        )
    limit 1 by {{ key }}
),

unsettled as (
    select {{ key }}
    from snapshots
    group by {{ key }}
    having argMax(known, version) != groupBitOr(known) or min({{ alike }}) != max({{ alike }})
),
{%- endmacro %}

{# What was derived from the text of a row; nothing where it shows no text. #}
{% macro derived_of_row(text_is_known, values, lists) -%}
(
    {%- for value in values %}if({{ text_is_known }}, {{ value }}, null), {% endfor %}
    {%- for list in lists %}if({{ text_is_known }}, {{ list }}, []){% if not loop.last %}, {% endif %}{% endfor %}
)
{%- endmacro %}

{# Whether a row's entity, which the keys name, has other rows. Two of one hash go the long way, which gives the same. #}
{% macro has_more_rows(table, where, keys) -%}
cityHash64({{ keys }}) in (
    select cityHash64({{ keys }}) as entity from {{ table }} where {{ where }} group by entity having count() > 1
)
{%- endmacro %}

{#
  The latest version of each entity in each period (a function of snapshot_at), of the snapshots taken in it that meet a
  condition. A single one is what it is, without the state that an aggregation makes for each attribute: an eighth of the CPU.
#}
{% macro latest_of_periods(table, condition, entity, period, name, figures) -%}
{%- set keys = entity ~ ', ' ~ period -%}
    select {{ keys }} as {{ name }}, {{ figures | join(', ') }}, snapshot_at as seen_at, ingested_at
    from {{ table }}
    where {{ condition }} and not {{ has_more_rows(table, condition, keys) }}
    union all
    select
        {{ keys }} as {{ name }},
        {{ latest(figures) }},
        max(snapshots.snapshot_at) as seen_at,
        max(snapshots.ingested_at) as ingested_at
    from (
        select *, {{ snapshot_version() }} as version
        from {{ table }}
        where {{ condition }} and {{ has_more_rows(table, condition, keys) }}
    ) as snapshots
    group by {{ keys }}
{%- endmacro %}
