{% macro account_mart(platform, accounts, posts, account_growth, as_of) -%}
with joined as (
    select
        *,
        -- What the source or the posts say counts more than what a few words of a biography are written in.
        coalesce(if(language_is_derived, null, language), posts_language, language) as own_language,
        {{ engagement_rate('avg_likes', 'avg_comments', 'followers') }} as rate,
        -- The profile's own category counts like one post's.
        mapAdd(
            category_counts,
            if(isNull(category), map(), map(ifNull(toString(category), ''), toUInt64(1)))
        ) as all_counts,
        {{ by_frequency('all_counts') }} as known_categories
    from {{ accounts }}
    left join {{ posts }} using (profile_id)
    left join {{ account_growth }} using (profile_id)
)

select
    profile_id,
    handle,
    name,
    biography,
    coalesce(toString(category), nullIf(known_categories[1], '')) as category,
    known_categories as categories,
    own_language as language,
    country,
    state,
    city,
    gender,
    is_verified,
    is_business,
    toBool(isNotNull(email) or ifNull(biography_has_email, false)) as has_email,
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
    toBool({{ enabled_for_saas('country', 'rate', 'avg_reach') }}) as enabled_for_saas,
    multiIf(isNotNull(picture_url), 'profile', isNotNull(picture_post_id), 'post', null) as picture_entity_type,
    if(isNotNull(picture_url), profile_id, picture_post_id) as picture_entity_id,
    (select as_of from {{ as_of }}) as as_of
from joined
{%- endmacro %}
