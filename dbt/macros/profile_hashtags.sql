{#
  One row for each profile that ever had a post, with its hashtags beside each other and the words of its captions. Written as a row for each hashtag, a
  profile that has lost its last one could not be brought up to date by an incremental run, which replaces what it has new rows
  for. `touched` also holds who had a post that is another's now.
#}

{% macro profile_hashtags(posts) -%}
{%- set condition = 'profile_id in ' ~ once('profile_id', 'touched') if is_incremental() else 'true' -%}
with
{% if is_incremental() %}
touched as (
    {{ touched_owners(posts) }}
),
{% endif %}

former_owners as (
    select arrayJoin(former_profile_ids) as profile_id, max(ingested_at) as lost_at
    from {{ posts }}
    where notEmpty(former_profile_ids)
    group by profile_id
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
        {{ caption_words() }} as words,
        ingested_at
    from {{ posts }}
    where {{ condition }}
),

-- All uses of a profile beside each other, each hashtag's together: to group 32 million uses by profile and hashtag took three times as long.
profiles as (
    select
        profile_id,
        arraySort(
            use -> use.1, groupArrayArray(arrayMap(tag -> (tag, used_at, likes, comments, engagement), used))
        ) as uses,
        avg(likes) as profile_avg_likes,
        avg(comments) as profile_avg_comments,
        avg(engagement) as profile_avg_engagement,
        {{ repeated_words('words', 30) }} as repeated_words,
        ifNull({{ commonest_value('language') }}, '') as posts_language,
        max(posts.ingested_at) as own_ingested_at
    from posts
    group by profile_id
)

select
    profile_id,
    arrayMap(
        uses -> (
            uses[1].1, length(uses), arrayMax(uses.2),
            arrayReduce('avg', uses.3), arrayReduce('avg', uses.4), arrayReduce('avg', uses.5)
        ),
        arraySplit((use, tag, before) -> tag != before, uses, uses.1, arrayPopBack(arrayPushFront(uses.1, '')))
    ) as hashtags,
    profile_avg_likes,
    profile_avg_comments,
    profile_avg_engagement,
    repeated_words,
    posts_language,
    greatest(own_ingested_at, lost_at) as ingested_at
from profiles
left join former_owners using (profile_id)
union all
select profile_id, [], null, null, null, [], '', lost_at
from former_owners
where {{ condition }} and profile_id not in (select profile_id from {{ posts }} where {{ condition }})
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
