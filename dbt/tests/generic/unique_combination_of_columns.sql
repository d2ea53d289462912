{#
  Rows of as many hashes as there are rows are all different; to group 30 million in the order of their key takes twice as long, so it is
  left to those who have two rows of one hash.
#}
{% test unique_combination_of_columns(model, columns) %}
{%- set key = columns | join(', ') %}
select {{ key }}, count() as occurrences
from {{ model }}
where (select count() > uniqExact(cityHash64(tuple({{ key }}))) from {{ model }})
group by {{ key }}
having occurrences > 1
{% endtest %}
