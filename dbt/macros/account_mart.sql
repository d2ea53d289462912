{% macro account_mart(platform, accounts, posts, account_growth, as_of) -%}
with joined as (
    select
        accounts.*,
        posts.* except (profile_id, language, country),
        coalesce(accounts.language, posts.language) as own_language,
        coalesce(accounts.country, posts.country) as own_country,
        growth.* except (profile_id, followers),
        {{ engagement_rate('posts.avg_likes', 'posts.avg_comments', 'accounts.followers') }} as rate,
        -- The profile's own category counts like one post's.
        {{ by_frequency("mapAdd(posts.category_counts, if(isNull(accounts.category), map(), map(ifNull(toString(accounts.category), ''), toUInt64(1))))") }} as known_categories
    from {{ accounts }} as accounts
    left join {{ posts }} as posts on posts.profile_id = accounts.profile_id
    left join {{ account_growth }} as growth on growth.profile_id = accounts.profile_id
)

select
    profile_id,
    handle,
    name,
    biography,
    coalesce(toString(category), nullIf(known_categories[1], '')) as category,
    known_categories as categories,
    own_language as language,
    own_country as country,
    state,
    city,
    gender,
    is_verified,
    is_business,
    isNotNull(email) as has_email,
    followers,
    following,
    uploads,
    views,
    {{ tier('followers') }} as tier,
    avg_likes,
    avg_comments,
    avg_views,
    avg_plays,
    avg_reach,
    reach_is_estimated,
    rate as engagement_rate,
    {% if platform == 'YOUTUBE' -%}
    {{ engagement_rate_by_views('avg_likes', 'avg_comments', 'avg_views') }}
    {%- else -%}
    cast(null as Nullable(Float64))
    {%- endif %} as engagement_rate_by_views,
    {%- for days in growth_days() %}
    {{ growth('followers', 'followers_' ~ days ~ 'd_ago') }} as followers_growth_{{ days }}d,
    {{ growth_pct('followers', 'followers_' ~ days ~ 'd_ago') }} as followers_growth_{{ days }}d_pct,
    {%- endfor %}
    posts_30d,
    posts_analysed,
    last_post_at,
    first_seen_at,
    snapshot_at,
    {{ enabled_for_saas('own_country', 'rate', 'avg_reach') }} as enabled_for_saas,
    multiIf(isNotNull(picture_url), 'profile', isNotNull(picture_post_id), 'post', null) as picture_entity_type,
    if(isNotNull(picture_url), profile_id, picture_post_id) as picture_entity_id,
    (select as_of from {{ as_of }}) as as_of
from joined
{%- endmacro %}
