{#
  Which boards a row stands on and in which groups, as bits. 1 and 2: its platform, 0 for a creator of two profiles; 4: it is such a
  creator's part, who stands among creators in its place; 8: see rank_entries; then 16 for its category and 12 for its language, see
  words_exceed_who. Thirty-two in all: numbers of 64 take two fifths more of a ranking's time.
#}
{% macro who(platform, is_part, category_place, language_place) -%}
toUInt32(
        ({{ platform }} = 'INSTAGRAM') + 2 * ({{ platform }} = 'YOUTUBE') + 4 * ({{ is_part }})
            + bitShiftLeft(toUInt32({{ category_place }}), 4)
            + bitShiftLeft(toUInt32({{ language_place }}), 20)
    )
{%- endmacro %}

{# Whether `words` has more than the bits of `who` tell apart. #}
{% macro words_exceed_who() -%}
length(of_groups.1) > 65535 or length(of_groups.2) > 4095
{%- endmacro %}

{# Of `who` the bits that rivals share: in each scope on the platform, then in each among creators. #}
{% macro rival_bits() -%}
{% set category = 1048560 -%}
{% set language = 4293918720 -%}
{{ return([
    3, 3 + category, 3 + language, 3 + category + language,
    4, 4 + category, 4 + language, 4 + category + language
]) }}
{%- endmacro %}
