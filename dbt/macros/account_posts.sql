{#
  One row for each profile that has posts: averages over the newest ones, and what all of them tell about the profile.
  A post of unknown age counts as older than every other.
#}

{% macro account_posts(accounts, posts, as_of) -%}
with ranked as (
    select
        posts.*,
        accounts.followers as followers,
        row_number() over (
            partition by profile_id order by published_at desc nulls last, post_id desc
        ) <= {{ var('recent_posts') }} as is_recent,
        -- YouTube shows a short's plays as views.
        coalesce(plays, views) as played
    from {{ posts }} as posts
    left join {{ accounts }} as accounts using (profile_id)
),

measured as (
    select
        *,
        {{ reach('post_type', 'ranked.reach', 'played', 'likes', 'followers') }} as post_reach,
        {{ reach_is_known('post_type', 'ranked.reach', 'played', 'likes', 'followers') }} as reach_is_known,
        {{ reach_is_estimated('ranked.reach') }} as reach_is_estimated
    from ranked
)

select
    profile_id,
    countIf(is_recent) as posts_analysed,
    avgIf(likes, is_recent) as avg_likes,
    avgIf(comments, is_recent) as avg_comments,
    avgIf(views, is_recent) as avg_views,
    avgIf(plays, is_recent) as avg_plays,
    avgOrNullIf(post_reach, is_recent and reach_is_known) as avg_reach,
    toBool(maxOrNullIf(measured.reach_is_estimated, is_recent and reach_is_known)) as reach_is_estimated,
    countIf(
        published_at > (select as_of - toIntervalDay(30) from {{ as_of }})
        and published_at <= (select as_of from {{ as_of }})
    ) as posts_30d,
    max(published_at) as last_post_at,
    {{ count_values('category') }} as category_counts,
    {{ commonest(count_values('language')) }} as posts_language,
    argMaxIf(
        toNullable(post_id), (coalesce(published_at, snapshot_at), post_id), isNotNull(thumbnail_url)
    ) as picture_post_id
from measured
group by profile_id
{%- endmacro %}
