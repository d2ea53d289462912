{#
  Which boards a row stands on and in which groups, as bits. 3: its platform, 0 for a creator of two profiles; 4: it is such a
  creator's part, who stands among creators in its place; 8: see rank_entries; then 20 bits each for category and language.
#}
{% macro who(platform, is_part, category_code, language_code) -%}
toUInt64({{ platform }} = 'INSTAGRAM') + 2 * ({{ platform }} = 'YOUTUBE') + 4 * {{ is_part }}
            + bitShiftLeft(toUInt64({{ category_code }}), 4) + bitShiftLeft(toUInt64({{ language_code }}), 24)
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
