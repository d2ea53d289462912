{#
  The order of each month's board in chunks of 1,000 profiles, so that any place of it is one row away. Beside the ids stand the
  groups that a board is narrowed by: their distinct values in order of first appearance, and two characters a profile that
  say which of them it has. A profile is an entry of its rank, its id and the places of its groups' words, as one number.
#}
{# Places in `words` of a row's groups, 20 bits each, 0 for an unknown one. #}
{% macro group_places() -%}
{% for group in order_groups() -%}
bitShiftLeft(toUInt64({{ place_of_word(group) }}), {{ loop.index0 * 20 }}){% if not loop.last %} + {% endif %}
{%- endfor %}
{%- endmacro %}

{# The first 1,000 of sorted entries, and so on. #}
{% macro chunks_of(entries) -%}
arraySplit((entry, place) -> place % 1000 = 1, {{ entries }}, arrayEnumerate({{ entries }}))
{%- endmacro %}

{# What a chunk, its entries in `profiles`, is written as. #}
{% macro chunk_columns() -%}
profiles[1].1 as first_rank,
    profiles[1].2 as first_profile_id,
    arrayMap(profile -> profile.2, profiles) as profile_ids
    {%- for group in order_groups() %},
    arrayMap(profile -> bitAnd(bitShiftRight(profile.3, {{ loop.index0 * 20 }}), 1048575), profiles) as of_{{ group }},
    arrayMap(
        place -> if(place = 0, '', ({{ words_of(group) }})[place]),
        arrayFilter((place, nth) -> nth = 1, of_{{ group }}, arrayEnumerateUniq(of_{{ group }}))
    ) as {{ group }}_values,
    arrayStringConcat(
        arrayMap(code -> char(48 + intDiv(code - 1, 64), 48 + (code - 1) % 64), arrayEnumerateDense(of_{{ group }}))
    ) as {{ group }}_codes
    {%- endfor %}
{%- endmacro %}

{# What the order of a board is served as. #}
{% macro board_order_columns() -%}
{{ return([
    'month', 'platform', 'metric', 'chunk', 'entries', 'first_rank', 'first_profile_id', 'profile_ids',
    'category_values', 'category_codes', 'language_values', 'language_codes', 'country_values', 'country_codes',
    'tier_values', 'tier_codes'
]) }}
{%- endmacro %}
