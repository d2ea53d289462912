{{ config(order_by=['platform', 'profile_id', 'post_id']) }}

{% for platform in ['instagram', 'youtube'] -%}
select
    '{{ platform | upper }}' as platform,
    posts.profile_id as profile_id,
    post_id,
    post_type,
    published_at,
    title,
    substringUTF8(posts.caption, 1, {{ var('served_caption') }}) as caption,
    toBool(ifNull(lengthUTF8(posts.caption) > {{ var('served_caption') }}, false)) as caption_is_cut,
    category,
    language,
    duration_s,
    posts.views as views,
    plays,
    likes,
    comments,
    if(isNull(likes) and isNull(comments), null, ifNull(likes, 0) + ifNull(comments, 0)) as engagement,
    if(
        isNull(engagement) or ifNull(followers, 0) = 0, null, {{ engagement_rate('likes', 'comments', 'followers') }}
    ) as engagement_rate,
    -- YouTube shows a short's plays as views.
    coalesce(plays, posts.views) as played,
    if(
        {{ reach_is_known('post_type', 'posts.reach', 'played', 'likes', 'followers') }},
        {{ reach('post_type', 'posts.reach', 'played', 'likes', 'followers') }},
        null
    ) as reach,
    if(isNull(reach), null, toBool({{ reach_is_estimated('posts.reach') }})) as reach_is_estimated,
    is_sponsored,
    hashtags,
    mentions,
    snapshot_at
from {{ ref('stg_beat_' ~ platform ~ '_post') }} as posts
left join (
    select profile_id, followers from {{ ref('stg_beat_' ~ platform ~ '_account') }}
) as accounts on accounts.profile_id = posts.profile_id
where post_id not in (
    -- Beyond the newest, of the few profiles that have so many: to sort all posts, captions with them, took most of the time.
    select post_id
    from (
        select
            post_id,
            row_number() over (partition by profile_id order by published_at desc nulls last, post_id desc) as nth
        from {{ ref('stg_beat_' ~ platform ~ '_post') }}
        where profile_id in (
            select profile_id
            from {{ ref('stg_beat_' ~ platform ~ '_post') }}
            group by profile_id
            having count() > {{ var('served_posts') }}
        )
    )
    where nth > {{ var('served_posts') }}
)
{% if not loop.last %}union all{% endif %}
{% endfor %}
