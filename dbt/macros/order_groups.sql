{# What a board is narrowed by. #}
{% macro order_groups() %}{{ return(['category', 'language', 'country', 'tier']) }}{% endmacro %}
