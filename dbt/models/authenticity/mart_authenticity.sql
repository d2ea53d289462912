{{ config(materialized='table', order_by=['platform', 'profile_id']) }}

{%- set parts = ['growth', 'following', 'engagement', 'comments', 'audience'] %}

{% for platform in ['instagram', 'youtube'] -%}
select
    '{{ platform | upper }}' as platform,
    profile_id,
    authenticity_score,
    authenticity_coverage,
    [
        {%- for part in parts %}
        ('{{ part }}', {{ part }}_measure, {{ part }}_score, {{ part }}_reason)
        {%- if not loop.last %},{% endif %}
        {%- endfor %}
    ]::Array(Tuple(part String, measure Nullable(Float64), score Nullable(Float64), reason String)) as parts,
    anomalies,
    bought_followers,
    followers_sampled,
    followers_judged,
    followers_judged_fake
from {{ ref('int_' ~ platform ~ '_account_authenticity') }}
{% if not loop.last %}union all{% endif %}
{% endfor %}
