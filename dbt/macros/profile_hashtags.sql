{#
  One row for each profile that ever had a post, with its hashtags beside each other and the words of its captions. Written as a row for each hashtag, a
  profile that has lost its last one could not be brought up to date by an incremental run, which replaces what it has new rows
  for. `touched` also holds who had a post that is another's now.
#}

{% macro profile_hashtags(posts) -%}
with
{% if is_incremental() %}
touched as (
    {{ touched_owners(posts) }}
),
{% endif %}

profiles as (
    select owner_id as profile_id, max(ingested_at) as ingested_at
    from (
        select profile_id as owner_id, ingested_at from {{ posts }}
        union all
        select arrayJoin(former_profile_ids), ingested_at from {{ posts }} where notEmpty(former_profile_ids)
    )
    {% if is_incremental() %}where owner_id in (select profile_id from touched){% endif %}
    group by owner_id
),

posts as (
    select
        profile_id,
        -- What the author tagged is written in many ways; what was found in the caption is in this form already.
        arrayDistinct(arrayConcat(hashtags, arrayFilter(tag -> tag != '', arrayMap(
            tag -> normalizeUTF8NFC(lowerUTF8(normalizeUTF8NFC(replaceRegexpAll(tag, '^[#＃\\s\\pZ]+|[\\s\\pZ]+$', '')))),
            arrayFilter(tag -> not has(hashtags, tag), tags)
        )))) as used,
        coalesce(published_at, first_seen_at) as used_at,
        likes,
        comments,
        if(isNull(likes) and isNull(comments), null, ifNull(likes, 0) + ifNull(comments, 0)) as engagement,
        language,
        {{ caption_words() }} as words
    from {{ posts }}
    {% if is_incremental() %}where profile_id in (select profile_id from touched){% endif %}
),

by_hashtag as (
    select
        profile_id,
        hashtag,
        count() as uses,
        max(used_at) as last_used_at,
        avg(likes) as avg_likes,
        avg(comments) as avg_comments,
        avg(engagement) as avg_engagement
    from posts
    array join used as hashtag
    group by profile_id, hashtag
),

listed as (
    select
        profile_id,
        arraySort(groupArray((hashtag, uses, last_used_at, avg_likes, avg_comments, avg_engagement))) as hashtags
    from by_hashtag
    group by profile_id
),

means as (
    select
        profile_id,
        avg(likes) as profile_avg_likes,
        avg(comments) as profile_avg_comments,
        avg(engagement) as profile_avg_engagement,
        {{ repeated_words('words', 30) }} as repeated_words,
        ifNull({{ commonest_value('language') }}, '') as posts_language
    from posts
    group by profile_id
)

select
    profile_id,
    hashtags,
    profile_avg_likes,
    profile_avg_comments,
    profile_avg_engagement,
    repeated_words,
    posts_language,
    ingested_at
from profiles
left join listed using (profile_id)
left join means using (profile_id)
{%- endmacro %}

{# How the engagement of posts with a hashtag compares with what is usual for the profile, with two decimals. #}
{% macro hashtag_ratio(own, usual) -%}
floor({{ own }} / nullIf({{ usual }}, 0) * 100 + 0.5) / 100
{%- endmacro %}

{# The same as a row for each profile and hashtag. #}
{% macro hashtag_rows(profiles) -%}
select
    profile_id,
    entry.1 as hashtag,
    entry.2 as posts,
    entry.3 as last_used_at,
    entry.4 as avg_likes,
    entry.5 as avg_comments,
    entry.6 as avg_engagement,
    profile_avg_likes,
    profile_avg_comments,
    profile_avg_engagement,
    {{ hashtag_ratio('avg_engagement', 'profile_avg_engagement') }} as engagement_ratio
from {{ profiles }}
array join hashtags as entry
{%- endmacro %}
