{#
  The newest posts of each profile as they are served. An incremental run replaces all of a profile whose followers came, of which a post
  came, or that lost one to another profile. A profile that has lost its last post has a row without one, or its old rows would stay.
#}
{% macro recent_posts(platform, accounts, posts) -%}
{%- set condition = 'profile_id in ' ~ once('profile_id', 'touched_' ~ platform) if is_incremental() else 'true' -%}
select
    '{{ platform }}' as platform,
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
    snapshot_at,
    greatest(posts.ingested_at, ifNull(account_ingested_at, posts.ingested_at)) as ingested_at
from {{ posts }} as posts
left join (
    select profile_id, followers, toNullable(ingested_at) as account_ingested_at from {{ accounts }} where {{ condition }}
) as accounts on accounts.profile_id = posts.profile_id
where {{ condition }} and post_id not in ({{ beyond_newest(posts, var('served_posts'), condition) }})
union all
select
    '{{ platform }}', former_profile_id, '', '', null, null, null, false, null, null, null, null, null, null, null, null, null,
    null, null, null, null, [], [], max(snapshot_at), max(ingested_at)
from (
    select arrayJoin(former_profile_ids) as former_profile_id, snapshot_at, ingested_at
    from {{ posts }}
    where notEmpty(former_profile_ids)
)
where former_profile_id not in (select profile_id from {{ posts }} where {{ condition }})
    {%- if is_incremental() %} and former_profile_id in {{ once('profile_id', 'touched_' ~ platform) }}{% endif %}
group by former_profile_id
{%- endmacro %}
