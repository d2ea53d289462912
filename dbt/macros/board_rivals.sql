{#
  Which boards a row stands on and in which groups, as bits. 1 and 2: its platform, 0 for a creator of two profiles; 4: it is such a
  creator's part, who stands among creators in its place; 8: see rank_entries; then 20 bits each for category and language.
#}
{% macro who(platform, is_part, category_place, language_place) -%}
toUInt64({{ platform }} = 'INSTAGRAM') + 2 * ({{ platform }} = 'YOUTUBE') + 4 * ({{ is_part }})
            + bitShiftLeft(toUInt64({{ category_place }}), 4)
            + bitShiftLeft(toUInt64({{ language_place }}), 24)
{%- endmacro %}

{# Place of a word in `words`, from 1; 0 for an unknown one. By a hash: `indexOf` compares it with twenty. #}
{% macro place_of_word(group) -%}
{%- set words = '(select of_' ~ group ~ ' from words)' -%}
transform(toLowCardinality({{ group }}), {{ words }}, arrayEnumerate({{ words }}), 0)
{%- endmacro %}

{# Of `who` the bits that rivals share: in each scope on the platform, then in each among creators. #}
{% macro rival_bits() -%}
{% set category = 16777200 -%}
{% set language = 17592169267200 -%}
{{ return([
    3, 3 + category, 3 + language, 3 + category + language,
    4, 4 + category, 4 + language, 4 + category + language
]) }}
{%- endmacro %}
