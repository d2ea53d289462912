{# What is known of the audience of each profile of a platform, every share in percent. #}
{% macro audience_of(platform, audiences) -%}
select
    profile_id,
    {%- for of in ['country', 'city', 'language'] %}
    mapApply((key, share) -> (key, {{ percent('share') }}), {{ of }}_shares) as audience_{{ of }}_shares,
    {%- endfor %}
    arraySort(arrayDistinct(arrayFlatten(arrayMap(shares -> mapKeys(shares), mapValues(age_gender_shares))))) as ages,
    mapFromArrays(
        ages,
        arrayMap(age -> {{ percent('arraySum(arrayMap(shares -> shares[age], mapValues(age_gender_shares)))') }}, ages)
    ) as audience_age_shares,
    mapApply(
        (gender, shares) -> (upper(gender), {{ percent('arraySum(mapValues(shares))') }}), age_gender_shares
    ) as audience_gender_shares
from {{ audiences }}
where platform = '{{ platform }}'
{%- endmacro %}

{# The columns of it that an account mart has. #}
{% macro audience_columns() -%}
{%- for of in ['country', 'city', 'language', 'age', 'gender'] -%}
audience_{{ of }}_shares{% if not loop.last %}, {% endif %}
{%- endfor %}
{%- endmacro %}

{# Of each profile that is linked, the other platforms of the same creator. #}
{% macro links_of(platform, links) -%}
{%- set other = 'YOUTUBE' if platform == 'INSTAGRAM' else 'INSTAGRAM' -%}
select {{ platform | lower }}_profile_id as profile_id, ['{{ other }}'] as linked_platforms
from {{ links }}
{%- endmacro %}
