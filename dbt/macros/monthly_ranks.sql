{#
  The rows of `relation`, a table of figures in order of month and platform, with their ranks; in an incremental run those of
  the boards whose figures changed.
#}

{% macro monthly_ranks(relation) -%}
{% set figures = [
    'category', 'language', 'country', 'tier', 'followers', 'previous_followers', 'followers_change', 'followers_change_low',
    'followers_change_high', 'followers_change_pct', 'total_views', 'views', 'views_from_posts', 'plays', 'uploads',
    'likes', 'comments', 'engagement_rate', 'last_post_at', 'seen_at'
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
        groupArray((profile_id, {{ figures | join(', ') }})) as profiles,
        groupArray(toUInt64(0)) as platform_keys,
        groupArray(cityHash64(tuple(category))) as category_keys,
        groupArray(cityHash64(tuple(language))) as language_keys,
        groupArray(cityHash64(tuple(category, language))) as category_language_keys,
        {{ ranks_along(rank_interval_entries(
            float_array('followers'), float_array('followers_high'), scopes
        ), scopes) }} as followers_ranks,
        {{ ranks_along(rank_interval_entries(
            float_array('followers_change_low'), float_array('followers_change_high'), scopes
        ), scopes) }} as followers_change_ranks,
        {{ ranks_along(rank_entries(float_array('views'), scopes), scopes) }} as views_ranks,
        {{ ranks_along(rank_entries(float_array('plays'), scopes), scopes) }} as plays_ranks,
        {{ ranks_along(rank_entries(float_array('engagement_rate'), scopes), scopes) }} as engagement_ranks
    from {{ relation }}
    {% if is_incremental() %}where (month, platform) in (select month, platform from changed){% endif %}
    group by month, platform
)

select
    month,
    platform,
    profile.1 as profile_id,
    {% for figure in figures -%}
    profile.{{ loop.index + 1 }} as {{ figure }},
    {% endfor -%}
    {% for metric in board_metrics() -%}
    {% set figure = 'engagement_rate' if metric == 'engagement' else metric -%}
    if(isNull({{ figure }}), null, {{ metric }}_places.1) as {{ metric }}_rank,
    if(isNull({{ figure }}) or isNull(category), null, {{ metric }}_places.2) as {{ metric }}_rank_category,
    if(isNull({{ figure }}) or isNull(language), null, {{ metric }}_places.3) as {{ metric }}_rank_language,
    if(
        isNull({{ figure }}) or isNull(category) or isNull(language), null, {{ metric }}_places.4
    ) as {{ metric }}_rank_category_language,
    {% endfor -%}
    figures_digest
from boards
array join
    profiles as profile,
    {%- for metric in board_metrics() %}
    {{ metric }}_ranks as {{ metric }}_places{% if not loop.last %},{% endif %}
    {%- endfor %}
{%- endmacro %}
