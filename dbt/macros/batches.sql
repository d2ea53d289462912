{#
  A model that needs much memory is filled by a statement for each of its batches, which `meta` asks for; a statement for which there is no
  `batch` works out all of them.
#}

{#
  What a model's `meta` asks: the column batch of `query`; or one batch of all, which is NULL, where `table` has few rows: to read a statement for
  each of twelve months took most of the time that the boards of 2,000 profiles did.
#}
{% macro batches_of(query, table) -%}
select distinct if((select count() from {{ table }}) < {{ var('batched_from_rows') }}, null, toString(batch)) as batch from ({{ query }}) order by batch
{%- endmacro %}

{# Of a query the rows of the batch. #}
{% macro of_batch(query, batch) -%}
select * from ({{ query }}) where {{ batch }} = '{{ var('batch') }}'
{%- endmacro %}

{#
  Where a table's key lies in the batch's of its ranges, `batches` of about as many rows; the batches are counted from 1. A table in order
  of its key is read where the range is.
#}
{% macro in_key_range(key, table, batches) -%}
{%- set bounds = '(select arraySort(groupArray(' ~ key ~ ')) from ' ~ table ~ ' where cityHash64(' ~ key ~ ') % 100 = 0)' -%}
{%- set nth = var('batch') | int -%}
true
{%- if nth > 1 %} and {{ key }} >= {{ bounds }}[intDiv(length({{ bounds }}) * {{ nth - 1 }}, {{ batches }}) + 1]{% endif %}
{%- if nth < batches %} and {{ key }} < {{ bounds }}[intDiv(length({{ bounds }}) * {{ nth }}, {{ batches }}) + 1]{% endif %}
{%- endmacro %}
