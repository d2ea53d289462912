{# A row's ranks of every metric in the four scopes from `first` on; none where it does not stand on these boards. #}
{% macro board_ranks_of_row(first, is_absent) -%}
if({{ is_absent }}, [], [
        {%- for metric in board_metrics() %}
        {%- set last_metric = loop.last %}
        {%- for unknown in ['', 'isNull(category)', 'isNull(language)', 'isNull(category) or isNull(language)'] %}
        {%- set place = metric ~ '_ranks.' ~ (first + loop.index0) %}
        {% if unknown %}if({{ unknown }}, 0, {{ place }}){% else %}{{ place }}{% endif %}
        {%- if not (last_metric and loop.last) %},{% endif %}
        {%- endfor %}
        {%- endfor %}
    ])
{%- endmacro %}
