{#
  Words of groups, in a query that has them as `words`, and their places in these: 1 and up, 0 for an unknown word. They lie in one tuple, since a
  subquery for a single value is run when a statement is read, before anything else. The distinct words of a dictionary are found in a
  fourth of the time that groupUniqArray takes.
#}
{# All words of the groups of a relation, which are the first ones of order_groups; `where` as in SQL. #}
{% macro group_words(relation, where='true', groups=none) -%}
select tuple(
        {%- for group in groups or order_groups() %}
        (select arraySort(groupArray(word)) from (select distinct {{ group }} as word from {{ relation }} where {{ where }}))
        {%- if not loop.last %},{% endif %}
        {%- endfor %}
    ) as of_groups
{%- endmacro %}

{# The words of one group. #}
{% macro words_of(group) -%}
{% for known in order_groups() %}{% if known == group %}(select of_groups from words).{{ loop.index }}{% endif %}{% endfor %}
{%- endmacro %}

{# Place of a row's word. By a hash: `indexOf` compares it with twenty. #}
{% macro place_of_word(group) -%}
transform(toLowCardinality({{ group }}), {{ words_of(group) }}, arrayEnumerate({{ words_of(group) }}), 0)
{%- endmacro %}

{# The word of the group that stands nth in order_groups, from 0, that `places` has a place of; NULL for an unknown one. #}
{% macro word_of_places(group, nth, places) -%}
{%- set place = 'bitAnd(bitShiftRight(' ~ places ~ ', ' ~ nth * 20 ~ '), 1048575)' -%}
if({{ place }} = 0, null, ({{ words_of(group) }})[{{ place }}])
{%- endmacro %}
