{#
  The latest version of each entity: of every attribute the newest value that is known. A snapshot that knows only a name
  does not erase followers that an older one knew. What was seen at the same moment is ordered by its content alone, so
  that a file taken twice, in any order, changes nothing.
#}

{# snapshot_at, then content_hash, as one number: of a tuple, argMax takes a quarter longer. #}
{% macro snapshot_version() -%}
(toInt128(toUnixTimestamp64Milli(snapshot_at)) * toInt128(18446744073709551616) + content_hash)
{%- endmacro %}

{% macro latest(attributes) -%}
{% for attribute in attributes -%}
argMax({{ attribute }}, version) as {{ attribute }}{% if not loop.last %},
    {% endif %}
{%- endfor %}
{%- endmacro %}

{#
  What was derived from a text describes that text alone, so it comes from the newest snapshot that shows the text, even where
  nothing was found in it: a tuple keeps NULL from being passed over. Of rows with the same content, which two versions of the
  detectors may have written, the one ingested last counts, as it does when ClickHouse merges them.
#}
{% macro derived_from(text_is_known, columns, first='') -%}
argMaxIf(({{ columns | join(', ') }}), ({{ first }}version, snapshots.ingested_at), {{ text_is_known }})
{%- endmacro %}

{#
  A full build groups in the order of the raw table: half the time of hashing 30 million rows, and as good as no memory. The
  few rows of an increment are read faster in any order.
#}
{% macro in_order_of_raw() -%}
{% if not is_incremental() %}settings optimize_aggregation_in_order = 1{% endif %}
{%- endmacro %}

{% macro latest_accounts(platform) -%}
with snapshots as (
    select *, {{ snapshot_version() }} as version
    from {{ source('raw', 'raw_profile_snapshot') }}
    where platform = '{{ platform }}' and {{ touched_in(source('raw', 'raw_profile_snapshot'), platform, 'profile_id') }}
),

accounts as (
    select
        profile_id,
        {{ latest([
            'handle', 'name', 'biography', 'picture_url', 'category', 'language', 'country', 'state', 'city', 'gender',
            'is_verified', 'is_business', 'email', 'followers', 'following', 'uploads', 'views'
        ]) }},
        {{ derived_from('isNotNull(snapshots.biography)', [
            'derived_language', 'derived_country', 'derived_state', 'derived_city', 'derived_has_email',
            'derived_mentions'
        ]) }} as derived,
        min(snapshots.snapshot_at) as first_seen_at,
        max(snapshots.snapshot_at) as snapshot_at,
        max(snapshots.ingested_at) as ingested_at
    from snapshots
    group by platform, profile_id
    {{ in_order_of_raw() }}
)

select
    * except (derived) replace (
        coalesce(language, derived.1) as language,
        coalesce(country, derived.2) as country,
        if(place_is_derived, derived.3, state) as state,
        if(place_is_derived, derived.4, city) as city
    ),
    toBool(isNull(accounts.language) and isNotNull(derived.1)) as language_is_derived,
    -- A derived place fills what the source leaves open, never a part of a place that it gives otherwise.
    toBool(
        isNotNull(derived.2) and isNull(accounts.state) and isNull(accounts.city)
        and ifNull(accounts.country = derived.2, true)
    ) as place_is_derived,
    derived.5 as biography_has_email,
    derived.6 as mentions
from accounts
{%- endmacro %}

{% macro latest_posts(platform) -%}
with snapshots as (
    select *, {{ snapshot_version() }} as version
    from {{ source('raw', 'raw_post_snapshot') }}
    where platform = '{{ platform }}' and {{ touched_in(source('raw', 'raw_post_snapshot'), platform, 'post_id') }}
),

posts as (
    select
        post_id,
        {{ latest([
            'profile_id', 'published_at', 'title', 'caption', 'thumbnail_url', 'category', 'language', 'country',
            'duration_s', 'views', 'plays', 'likes', 'dislikes', 'comments', 'reach', 'is_sponsored'
        ]) }},
        -- A type that the source gave counts more than a newer one that was derived.
        argMax((post_type, post_type_is_derived), (not post_type_is_derived, version)) as typed,
        argMaxIf(tags, version, notEmpty(tags)) as tags,
        -- A snapshot that shows a title alone tells less than an older one with the caption.
        {{ derived_from(
            'isNotNull(snapshots.title) or isNotNull(snapshots.caption)',
            ['derived_language', 'derived_hashtags', 'derived_mentions', 'derived_sponsored_signals'],
            'isNotNull(snapshots.caption), '
        ) }} as derived,
        min(snapshots.snapshot_at) as first_seen_at,
        max(snapshots.snapshot_at) as snapshot_at,
        max(snapshots.ingested_at) as ingested_at,
        arraySort(arrayFilter(id -> id != profile_id, groupUniqArray(snapshots.profile_id))) as former_profile_ids
    from snapshots
    group by platform, post_id
    {{ in_order_of_raw() }}
)

select
    * except (typed, derived) replace (
        coalesce(language, derived.1) as language,
        coalesce(is_sponsored, if(notEmpty(derived.4), true, if(isNull(caption), null, false))) as is_sponsored
    ),
    typed.1 as post_type,
    typed.2 as post_type_is_derived,
    toBool(isNull(posts.language) and isNotNull(derived.1)) as language_is_derived,
    derived.2 as hashtags,
    derived.3 as mentions,
    derived.4 as sponsored_signals,
    -- Where the source is silent, a signal makes a post sponsored, and a caption without any makes it not.
    toBool(isNull(posts.is_sponsored) and (notEmpty(derived.4) or isNotNull(caption))) as is_sponsored_is_derived
from posts
{%- endmacro %}
