{% test names_once(model, column_name) %}
select *
from {{ model }}
where length(arrayDistinct(tupleElement({{ column_name }}, 1))) < length({{ column_name }})
{% endtest %}
