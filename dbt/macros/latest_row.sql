{#
  The short way to latest versions. The newest snapshot of most entities knows all that any older one knew: it is the latest
  version as it stands, and no state is needed for each attribute, which costs a third of a microsecond and a hundred bytes.
  Entities of which an older snapshot knows something more go the long way.
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
  Tables on top of `snapshots`, which has a `version` and, as `known`, bits of what the row knows. `settled`: of each entity that one row
  tells all of, that row, the newest; `unsettled`: hashes of the keys of the others. `alike`: a number that all rows of a settled one
  share; it names the key too, so that two keys of one hash are never taken for one. An entity's only row needs nothing else.
#}
{% macro settled_rows(table, platform, key, alike) -%}
{%- set entity = 'cityHash64(' ~ key ~ ')' -%}
{%- set of_platform = "platform = '" ~ platform ~ "'" -%}
{%- set is_settled = 'argMax(known, version) = groupBitOr(known) and min(' ~ alike ~ ') = max(' ~ alike ~ ')' -%}
settled as (
    select *, snapshot_at as first_seen_at, ingested_at as last_ingested_at
    from snapshots
    where not {{ has_more_rows(table, of_platform, key) }}
    union all
    select snapshots.*, first_seen_at, last_ingested_at
    from snapshots
    inner join (
        select
            {{ entity }} as entity,
            max(version) as newest_version,
            min(snapshots.snapshot_at) as first_seen_at,
            max(snapshots.ingested_at) as last_ingested_at
        from snapshots
        group by entity
        having count() > 1 and {{ is_settled }}
    ) as spans on {{ entity }} = entity
    where version = newest_version
        -- Spares reading the texts of all older rows.
        and ({{ entity }}, snapshot_at) in (
            select {{ entity }} as entity, max(snapshot_at)
            from {{ table }}
            where {{ of_platform }}
            group by entity
            having count() > 1
        )
    limit 1 by {{ key }}
),

unsettled as (
    select {{ entity }} as entity from snapshots group by entity having count() > 1 and not ({{ is_settled }})
),
{%- endmacro %}

{#
  `settled` of an increment, which leaves the rows of before alone: what they told is in `this`, with all that was `known` and the version of the
  newest of them. A new row that is newer and knows all of it is the latest version. `alike`: columns that all rows of a settled entity share;
  `kept`: columns of `this` that such an entity keeps.
#}
{% macro rows_settled_since(table, platform, key, known, alike=[], kept=[]) -%}
recent as (
    select *, {{ row_version() }} as version, {{ known }} as known
    from {{ table }}
    where platform = '{{ platform }}' and {{ came_lately() }}
),

judged as (
    select
        spans.* except (is_alike),
        {% for column in kept %}before.{{ column }} as {{ column }}, {% endfor -%}
        before.newest_version = 0 as is_new,
        least(first_at, if(is_new, first_at, before.first_seen_at)) as first_seen_at,
        greatest(last_at, before.ingested_at) as last_ingested_at,
        is_alike and newest_known = all_known and bitOr(newest_known, before.known) = newest_known
            and newest_version >= before.newest_version
            {%- for column in alike %} and (is_new or first_{{ column }} = before.{{ column }}){% endfor %} as is_settled
    from (
        select
            {{ key }},
            max(version) as newest_version,
            argMax(known, version) as newest_known,
            groupBitOr(known) as all_known,
            min(recent.snapshot_at) as first_at,
            max(recent.ingested_at) as last_at,
            {% for column in alike %}min({{ column }}) as first_{{ column }}, {% endfor -%}
            true{% for column in alike %} and min({{ column }}) = max({{ column }}){% endfor %} as is_alike
        from recent
        group by {{ key }}
    ) as spans
    left join (
        select {{ key }}, {% for column in alike %}{{ column }}, {% endfor %}{% for column in kept %}{{ column }}, {% endfor -%}
            known, newest_version, first_seen_at, ingested_at
        from {{ this }}
        where {{ key }} in (select {{ key }} from recent)
    ) as before using ({{ key }})
),

settled as (
    select recent.*, {% for column in kept %}{{ column }}, {% endfor %}judged.first_seen_at as first_seen_at, last_ingested_at
    from recent
    inner join judged using ({{ key }})
    where is_settled and version = newest_version
    limit 1 by {{ key }}
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
  Of few rows all are aggregated, for which the table is read once instead of four times.
#}
{% macro latest_of_periods(table, condition, entity, period, name, figures, few=false) -%}
{%- set keys = entity ~ ', ' ~ period -%}
    {% if not few -%}
    select {{ keys }} as {{ name }}, {{ figures | join(', ') }}, snapshot_at as seen_at, ingested_at
    from {{ table }}
    where {{ condition }} and not {{ has_more_rows(table, condition, keys) }}
    union all
    {% endif -%}
    select
        {{ keys }} as {{ name }},
        {{ latest(figures) }},
        max(snapshots.snapshot_at) as seen_at,
        max(snapshots.ingested_at) as ingested_at
    from (
        select *, {{ snapshot_version() }} as version
        from {{ table }}
        where {{ condition }}{% if not few %} and {{ has_more_rows(table, condition, keys) }}{% endif %}
    ) as snapshots
    group by {{ keys }}
{%- endmacro %}
