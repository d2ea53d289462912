{#
  One row for each profile that a post was ever seen with: averages over the newest posts, what all of them tell, and
  the account's own figures that go with them. A post of unknown age counts as older than every other.

  The window of 30 days moves with as_of, also for profiles that nothing came of: `window_posts` holds what can be in it from
  now on, and the mart takes from it what is. as_of is never before the profile's posts were last seen, but where var as_of
  says so.
#}

{% macro account_posts(accounts, posts) -%}
{%- set condition = 'profile_id in ' ~ once('profile_id', 'touched') if is_incremental() else 'true' -%}
with
{% if is_incremental() %}
touched as (
    select profile_id from {{ accounts }} where {{ came_lately() }}
    union distinct
    {{ touched_owners(posts) }}
),
{% endif %}

-- A profile whose posts all went over to others still gets a row, so that an increment finds it.
owned as (
    select *, true as is_own from {{ posts }} where {{ condition }}
    union all
    select *, false
    from (
        select * replace (arrayJoin(former_profile_ids) as profile_id) from {{ posts }} where notEmpty(former_profile_ids)
    )
    where {{ condition }} and profile_id not in (select profile_id from {{ posts }} where {{ condition }})
),

accounts as (
    select profile_id, followers, category as own_category, ingested_at as account_ingested_at
    from {{ accounts }}
    where {{ condition }}
),

-- When a post of the profile was seen last.
sightings as (
    select profile_id, max(snapshot_at) as seen_at from {{ posts }} where {{ condition }} group by profile_id
),

joined as (
    select
        owned.* except (profile_id),
        profile_id,
        followers,
        own_category,
        account_ingested_at,
        is_own and post_id not in ({{ beyond_newest(posts, var('recent_posts'), condition) }}) as is_recent,
        {% if var('as_of', none) is not none -%}
        least(seen_at, toDateTime64('{{ var('as_of') }}', 3, 'UTC'))
        {%- else -%}
        seen_at
        {%- endif %} - toIntervalDay(30) as window_from,
        arrayDistinct(arrayConcat(hashtags, arrayMap(tag -> lowerUTF8(trimBoth(tag)), tags))) as hashtags_and_tags,
        -- YouTube shows a short's plays as views.
        coalesce(plays, owned.views) as played
    from owned
    left join accounts using (profile_id)
    left join sightings using (profile_id)
),

measured as (
    select
        *,
        {{ reach('post_type', 'joined.reach', 'played', 'likes', 'followers') }} as post_reach,
        {{ reach_is_known('post_type', 'joined.reach', 'played', 'likes', 'followers') }} as reach_is_known,
        {{ reach_is_estimated('joined.reach') }} as reach_is_estimated
    from joined
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
    {{ count_values('post_type', 'is_recent') }} as type_counts,
    {%- for kind, flag in [['sponsored', 'is_sponsored'], ['organic', 'not is_sponsored']] %}
    countIf(is_recent and {{ flag }}) as {{ kind }}_posts,
    avgIf(likes, is_recent and {{ flag }}) as {{ kind }}_avg_likes,
    avgIf(comments, is_recent and {{ flag }}) as {{ kind }}_avg_comments,
    {%- endfor %}
    arraySort(groupArrayIf(
        (
            assumeNotNull(published_at), likes, comments, measured.views, plays, if(reach_is_known, post_reach, null)
        )::Tuple(
            published_at DateTime64(3, 'UTC'), likes Nullable(UInt64), comments Nullable(UInt64), views Nullable(UInt64),
            plays Nullable(UInt64), reach Nullable(Float64)
        ),
        is_own and published_at > window_from
    )) as window_posts,
    maxIf(published_at, is_own) as last_post_at,
    {{ count_values('category', 'is_own') }} as category_counts,
    {{ count_values('language', 'is_own') }} as language_counts,
    {{ commonest('language_counts') }} as posts_language,
    {{ top_words('hashtags_and_tags', 'is_own', 10) }} as top_hashtags,
    {{ top_words('measured.mentions', 'is_own', 10) }} as top_mentions,
    argMaxIf(
        toNullable(post_id), (coalesce(published_at, snapshot_at), post_id), is_own and isNotNull(thumbnail_url)
    ) as picture_post_id,
    any(followers) as account_followers,
    {{ known_categories('any(own_category)', 'category_counts') }} as categories,
    coalesce(toString(any(own_category)), nullIf(categories[1], '')) as main_category,
    {{ engagement_rate('avg_likes', 'avg_comments', 'account_followers') }} as engagement_rate,
    greatest(maxIf(measured.ingested_at, is_own), any(account_ingested_at)) as ingested_at
from measured
group by profile_id
{%- endmacro %}

{# Whether a post was published in the 30 days that end at a moment. #}
{% macro in_window(published_at, moment) -%}
{{ published_at }} > {{ moment }} - toIntervalDay(30) and {{ published_at }} <= {{ moment }}
{%- endmacro %}
