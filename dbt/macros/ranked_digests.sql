{# What each month of a table was made of. All rows of a month have it, so the first row of each part tells: no others are read. #}
{% macro ranked_digests(relation) -%}
select distinct month, figures_digest from {{ relation }} where _part_offset = 0
{%- endmacro %}

{# Of `digests`, of months, those that are not what the model's own rows were made of; all of them in a full build. #}
{% macro unranked(digests) -%}
select month, figures_digest
from ({{ digests }})
{%- if is_incremental() %}
where (month, figures_digest) not in ({{ ranked_digests(this) }})
{%- endif %}
{%- endmacro %}
