{# What a month's boards are made of, of a profile or of a creator. #}

{# Mean likes and comments of the month's posts over followers; NULL when either side is unknown. #}
{% macro monthly_engagement_rate() -%}
if(
    ifNull(followers, 0) = 0 or (isNull(likes) and isNull(comments)),
    null,
    {{ engagement_rate('likes / likes_posts', 'comments / comments_posts', 'followers') }}
)
{%- endmacro %}

{# A digest of a row: a month whose rows have the digests that they had needs no work. #}
{% macro figures_hash() -%}
cityHash64(tuple(
    month, platform, profile_id, category, language, country, tier, followers, followers_high, previous_followers,
    followers_change, followers_change_low, followers_change_high, total_views, views, views_from_posts, plays, uploads,
    likes, comments, likes_posts, comments_posts, engagement_rate, last_post_at, seen_at
))
{%- endmacro %}

{#
  The latest version of each entity in each month, of the snapshots taken in it that meet a condition. A single one is what it
  is, without the state that an aggregation makes for each attribute: an eighth of the CPU.
#}
{% macro latest_of_months(table, condition, id, figures) -%}
{%- set keys = 'platform, ' ~ id ~ ', toStartOfMonth(snapshot_at)' -%}
    select {{ keys }} as month, {{ figures | join(', ') }}, snapshot_at as seen_at, ingested_at
    from {{ table }}
    where {{ condition }} and not {{ has_more_rows(table, condition, keys) }}
    union all
    select
        {{ keys }} as month,
        {{ latest(figures) }},
        max(snapshots.snapshot_at) as seen_at,
        max(snapshots.ingested_at) as ingested_at
    from (select *, {{ snapshot_version() }} as version from {{ table }}) as snapshots
    where {{ condition }} and {{ has_more_rows(table, condition, keys) }}
    group by {{ keys }}
{%- endmacro %}
