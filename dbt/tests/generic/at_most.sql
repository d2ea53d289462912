{% test at_most(model, column_name, maximum) %}
select *
from {{ model }}
where {{ column_name }} > {{ maximum }}
{% endtest %}
