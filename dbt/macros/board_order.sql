{#
  The order of each month's board in chunks of 1,000 profiles, so that any place of it is one row away. Beside the ids stand the
  groups that a board is narrowed by: their distinct values in order of first appearance, and two characters a profile that
  say which of them it has. `relation` stands in order of month and platform, and its groups pass board by board;
  a rank of 0 or NULL is none.
#}
{% macro board_chunks(relation, metric, rank) -%}
{% set groups = ['category', 'language', 'country', 'tier'] %}
select
    month,
    platform,
    '{{ metric }}' as metric,
    toUInt32(number - 1) as chunk,
    toUInt64(length(sorted)) as entries,
    profiles[1].1 as first_rank,
    profiles[1].2 as first_profile_id,
    arrayMap(profile -> profile.2, profiles) as profile_ids
    {%- for group in groups %},
    arrayMap(profile -> profile.{{ loop.index + 2 }}, profiles) as of_{{ group }},
    arrayFilter((value, nth) -> nth = 1, of_{{ group }}, arrayEnumerateUniq(of_{{ group }})) as {{ group }}_values,
    arrayStringConcat(
        arrayMap(code -> char(48 + intDiv(code - 1, 64), 48 + (code - 1) % 64), arrayEnumerateDense(of_{{ group }}))
    ) as {{ group }}_codes
    {%- endfor %}
from (
    select
        month,
        platform,
        -- By rank and id alone: to compare whole entries took a third longer.
        arraySort(entry -> (entry.1, entry.2), groupArray((
            assumeNotNull({{ rank }}), profile_id
            {%- for group in groups %}, ifNull(toString({{ group }}), ''){% endfor %}
        ))) as sorted,
        arraySplit((profile, place) -> place % 1000 = 1, sorted, arrayEnumerate(sorted)) as chunks
    from {{ relation }}
    where {{ rank }} > 0
    group by month, platform
)
array join chunks as profiles, arrayEnumerate(chunks) as number
{%- endmacro %}

{# What the order of a board is served as. #}
{% macro board_order_columns() -%}
{{ return([
    'month', 'platform', 'metric', 'chunk', 'entries', 'first_rank', 'first_profile_id', 'profile_ids',
    'category_values', 'category_codes', 'language_values', 'language_codes', 'country_values', 'country_codes',
    'tier_values', 'tier_codes'
]) }}
{%- endmacro %}
