{#
  The rows of `relation`, a table of figures in order of month and platform, with their ranks; in an incremental run those of
  the boards whose figures changed.
#}

{% macro monthly_ranks(relation) -%}
{% set attributes = ['category', 'language', 'country', 'tier', 'views_from_posts', 'last_post_at', 'seen_at'] %}
{% set figures = [
    'followers', 'previous_followers', 'followers_change', 'followers_change_low', 'followers_change_high',
    'followers_change_pct', 'total_views', 'views', 'plays', 'uploads', 'likes', 'comments', 'engagement_rate'
] %}
{% set scopes = ['platform_keys', 'category_keys', 'language_keys', 'category_language_keys'] %}

with
{% if is_incremental() %}
changed as (
    select month, platform
    from (
        select month, platform, sum(content_hash) as digest from {{ relation }} group by month, platform
    )
    where (month, platform, digest) not in (select distinct month, platform, figures_digest from {{ this }})
),
{% endif %}

boards as (
    select
        month,
        platform,
        sum(content_hash) as figures_digest,
        groupArray((profile_id, {{ attributes | join(', ') }})) as profiles,
        -- Plain numbers side by side: as members of a tuple each took twice the CPU.
        groupArray({{ bits(figures) }}) as all_known,
        {% for figure in figures -%}
        groupArray(ifNull({{ figure }}, 0)) as all_{{ figure }},
        {% endfor -%}
        groupArray(toUInt64(0)) as platform_keys,
        groupArray(cityHash64(tuple(category))) as category_keys,
        groupArray(cityHash64(tuple(language))) as language_keys,
        groupArray(cityHash64(tuple(category, language))) as category_language_keys,
        {{ ranks_within(float_array('followers'), float_array('followers_high'), scopes) }} as followers_ranks,
        {{ ranks_within(
            float_array('followers_change_low'), float_array('followers_change_high'), scopes
        ) }} as followers_change_ranks,
        {{ ranks_of(float_array('views'), scopes) }} as views_ranks,
        {{ ranks_of(float_array('plays'), scopes) }} as plays_ranks,
        {{ ranks_of(float_array('engagement_rate'), scopes) }} as engagement_ranks
    from {{ relation }}
    {% if is_incremental() %}where (month, platform) in (select month, platform from changed){% endif %}
    group by month, platform
)

select
    month,
    platform,
    profile.1 as profile_id,
    {% for name in attributes -%}
    profile.{{ loop.index + 1 }} as {{ name }},
    {% endfor -%}
    {% for figure in figures -%}
    if(bitTest(known, {{ loop.index0 }}), known_{{ figure }}, null) as {{ figure }},
    {% endfor -%}
    [
        {%- for metric in board_metrics() %}
        {%- set figure = 'engagement_rate' if metric == 'engagement' else metric %}
        {%- set last_metric = loop.last %}
        {%- for unknown in ['false', 'isNull(category)', 'isNull(language)', 'isNull(category) or isNull(language)'] %}
        if(isNull({{ figure }}) or {{ unknown }}, 0, {{ metric }}_places.{{ loop.index }})
        {%- if not (last_metric and loop.last) %},{% endif %}
        {%- endfor %}
        {%- endfor %}
    ] as ranks,
    figures_digest
from boards
array join
    profiles as profile,
    all_known as known,
    {%- for figure in figures %}
    all_{{ figure }} as known_{{ figure }},
    {%- endfor %}
    {%- for metric in board_metrics() %}
    {{ metric }}_ranks as {{ metric }}_places{% if not loop.last %},{% endif %}
    {%- endfor %}
{%- endmacro %}
