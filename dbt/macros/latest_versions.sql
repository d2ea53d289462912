{#
  The latest version of each entity: of every attribute the newest value that is known. A snapshot that knows only a name
  does not erase followers that an older one knew. What was seen at the same moment is ordered by its content alone, so
  that a file taken twice, in any order, changes nothing.
#}

{% macro snapshot_version() -%}
(snapshot_at, content_hash)
{%- endmacro %}

{% macro latest(attributes) -%}
{% for attribute in attributes -%}
argMax({{ attribute }}, version) as {{ attribute }}{% if not loop.last %},
    {% endif %}
{%- endfor %}
{%- endmacro %}

{% macro latest_accounts(platform) -%}
with snapshots as (
    select *, {{ snapshot_version() }} as version
    from {{ source('raw', 'raw_profile_snapshot') }}
    where platform = '{{ platform }}'
)

select
    profile_id,
    {{ latest([
        'handle', 'name', 'biography', 'picture_url', 'category', 'language', 'country', 'state', 'city', 'gender',
        'is_verified', 'is_business', 'email', 'followers', 'following', 'uploads', 'views'
    ]) }},
    min(snapshots.snapshot_at) as first_seen_at,
    max(snapshots.snapshot_at) as snapshot_at
from snapshots
group by platform, profile_id
{%- endmacro %}

{% macro latest_posts(platform) -%}
with snapshots as (
    select *, {{ snapshot_version() }} as version
    from {{ source('raw', 'raw_post_snapshot') }}
    where platform = '{{ platform }}'
)

select
    post_id,
    {{ latest([
        'profile_id', 'post_type', 'published_at', 'title', 'caption', 'thumbnail_url', 'category', 'language',
        'country', 'duration_s', 'views', 'plays', 'likes', 'dislikes', 'comments', 'reach', 'is_sponsored'
    ]) }},
    argMaxIf(tags, version, notEmpty(tags)) as tags,
    min(snapshots.snapshot_at) as first_seen_at,
    max(snapshots.snapshot_at) as snapshot_at
from snapshots
group by platform, post_id
{%- endmacro %}
