{% macro latest_posts(platform) -%}
{%- set raw = source('raw', 'raw_post_snapshot') -%}
{%- set captions = ref('stg_beat_caption_category') -%}
{%- set attributes = [
    'profile_id', 'published_at', 'title', 'caption', 'thumbnail_url', 'category', 'language', 'country',
    'duration_s', 'views', 'plays', 'likes', 'dislikes', 'comments', 'reach', 'is_sponsored'
] -%}
{%- set text_is_known = '(isNotNull(title) or isNotNull(caption))' -%}
{%- set derived_lists = ['derived_hashtags', 'derived_mentions', 'derived_sponsored_signals'] -%}
{%- set known = bits(attributes, ['not post_type_is_derived', 'notEmpty(tags)']) -%}
with
{% if is_incremental() -%}
{{ rows_settled_since(raw, platform, 'post_id', known, ['profile_id'], ['former_profile_ids']) }}

{% endif -%}
snapshots as (
    select *, {{ row_version() }} as version, {{ known }} as known
    from {{ raw }}
    where platform = '{{ platform }}'
        {%- if is_incremental() %} and post_id in (
            select post_id from judged where not is_settled
            union distinct
            select post_id
            from {{ captions }}
            where platform = '{{ platform }}' and {{ came_lately() }} and post_id not in (select post_id from recent)
        ){% endif %}
),

{% if not is_incremental() -%}
{{ settled_rows(raw, platform, 'post_id', 'sipHash64(post_id, profile_id)') }}

{% endif -%}
posts as (
    select
        post_id,
        {{ attributes | join(', ') }},
        (post_type, post_type_is_derived) as typed,
        tags,
        {{ derived_of_row(text_is_known, ['derived_language'], derived_lists) }} as derived,
        first_seen_at,
        snapshot_at,
        last_ingested_at as ingested_at,
        {{ 'former_profile_ids' if is_incremental() else 'emptyArrayString() as former_profile_ids' }},
        known,
        version as newest_version
    from settled
    union all
    select
        post_id,
        {{ latest(attributes) }},
        -- A type that the source gave counts more than a newer one that was derived.
        argMax((post_type, post_type_is_derived), (not post_type_is_derived, version)) as typed,
        argMaxIf(tags, version, notEmpty(tags)) as tags,
        -- A snapshot that shows a title alone tells less than an older one with the caption.
        argMaxIf(
            (derived_language, {{ derived_lists | join(', ') }}),
            (isNotNull(snapshots.caption), version),
            isNotNull(snapshots.title) or isNotNull(snapshots.caption)
        ) as derived,
        min(snapshots.snapshot_at) as first_seen_at,
        max(snapshots.snapshot_at) as snapshot_at,
        max(snapshots.ingested_at) as ingested_at,
        arraySort(arrayFilter(id -> id != profile_id, groupUniqArray(snapshots.profile_id))) as former_profile_ids,
        groupBitOr(snapshots.known) as known,
        max(snapshots.version) as newest_version
    from snapshots
    {% if not is_incremental() %}where cityHash64(post_id) in (select entity from unsettled){% endif %}
    group by platform, post_id
)

select
    posts.* except (typed, derived, category, language, is_sponsored, ingested_at),
    -- What the source says counts; a categoriser speaks where it is silent.
    coalesce(toString(posts.category), said.best_category) as category,
    toBool(isNull(posts.category) and isNotNull(said.best_category)) as category_is_derived,
    coalesce(posts.language, derived.1) as language,
    coalesce(posts.is_sponsored, if(notEmpty(derived.4), true, if(isNull(caption), null, false))) as is_sponsored,
    greatest(posts.ingested_at, ifNull(said.ingested_at, posts.ingested_at)) as ingested_at,
    typed.1 as post_type,
    typed.2 as post_type_is_derived,
    toBool(isNull(posts.language) and isNotNull(derived.1)) as language_is_derived,
    derived.2 as hashtags,
    derived.3 as mentions,
    derived.4 as sponsored_signals,
    -- Where the source is silent, a signal makes a post sponsored, and a caption without any makes it not.
    toBool(isNull(posts.is_sponsored) and (notEmpty(derived.4) or isNotNull(caption))) as is_sponsored_is_derived
from posts
left join (
    select
        post_id,
        if(category_scores[1].2 >= {{ var('category_min_score') }}, category_scores[1].1, null) as best_category,
        ingested_at
    from {{ captions }}
    where platform = '{{ platform }}'
) as said using (post_id)
{%- endmacro %}
