{#
  A month's rows in arrays, plain numbers side by side: as members of a tuple each took twice the CPU and half as much memory again. What is
  unknown is -inf. `parts` are the linked profiles of each month, and `words` what place_of_word looks in.
#}
{% macro board_arrays(metrics) -%}
    groupArray({{ profile_hash() }}) as all_profile_hash,
    groupArray({{ who(
        'platform', is_of_parts(profile_hash()) ~ ' and ' ~ is_of_parts(profile_in_month()),
        place_of_word('category'), place_of_word('language')
    ) }}) as all_who
    {%- for metric in metrics %}{% for column in board_ends(metric) %},
    groupArray(ifNull(toFloat64({{ column }}), -inf)) as {{ column }}_figures
    {%- endfor %}{% endfor %}
{%- endmacro %}

{# Whether a linked profile gives the same expression. Asked of a hash first: a text is made only where that is found. #}
{% macro is_of_parts(expression) -%}
{{ expression }} in (select {{ expression }} from parts)
{%- endmacro %}

{# A profile in a month as one text: to find it among others takes half of what a tuple takes. #}
{% macro profile_in_month() -%}
concat(profile_id, ' ', platform, ' ', toString(toUInt16(month)))
{%- endmacro %}

{# Of a row of the boards whose it is. #}
{% macro profile_hash() -%}
cityHash64(platform, profile_id)
{%- endmacro %}
