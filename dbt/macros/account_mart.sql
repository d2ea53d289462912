{#
  One row for each profile. What other rows or the moment decide is taken here, in the last step; an incremental run looks at the profiles
  that `changed_accounts` finds and writes the rows that differ from what stands there. So nothing is a column that changes with each
  run for all: neither the moment nor the number of peers, and of the percentile the whole percent alone.
  What else others or the moment are to decide belongs in `changed_accounts` too, or increments leave it as it was.
  The moment is no column of `joined`: ClickHouse lost such a constant of some rows in the join behind it.
#}
{% macro account_mart(
    platform, accounts, all_posts, posts, account_growth, peers, words, common_words, authenticity, audiences, links, as_of
) -%}
{%- set moment = '(select as_of from ' ~ as_of ~ ')' -%}
{%- set in_batch = 'where ' ~ in_key_range('profile_id', accounts, 6) if var('batch', none) else '' -%}
{%- set changed = 'where profile_id in ' ~ once('profile_id', 'changed') if is_incremental() else in_batch -%}
with
{% if is_incremental() %}
changed as (
    {{ changed_accounts(platform, accounts, all_posts, posts, peers, words, common_words, authenticity, audiences, links, moment) }}
),
{% endif %}

joined as (
    select
        profile_id,
        accounts.* except (profile_id, category, ingested_at),
        posts.* except (profile_id, categories, main_category, engagement_rate, ingested_at),
        growth.* except (profile_id, ingested_at),
        -- Where no post is known, what the posts would tell comes from the account alone.
        coalesce(main_category, toString(accounts.category)) as category,
        if(notEmpty(posts.categories) or isNull(category), posts.categories, [assumeNotNull(category)]) as categories,
        -- What the source or the posts say counts more than what a few words of a biography are written in.
        coalesce(if(accounts.language_is_derived, null, language), posts_language, language) as own_language,
        ifNull(posts.engagement_rate, 0) as rate,
        if(posts_analysed > 0, rate, null) as measured_rate,
        {{ tier('followers') }} as tier,
        authenticity_score,
        authenticity_coverage,
        audience.* except (profile_id),
        linked_platforms,
        {{ top_terms('repeated_words', 'words_language', common_words) }} as top_terms,
        arrayFilter(post -> {{ in_window('post.published_at', moment) }}, window_posts) as posts_in_window,
        {%- for figure in ['likes', 'comments', 'views', 'plays', 'reach'] %}
        arrayReduce('avgOrNull', posts_in_window.{{ figure }}) as avg_{{ figure }}_30d,
        {%- endfor %}
        greatest(accounts.ingested_at, posts.ingested_at) as came_at
    from (select * from {{ accounts }} {{ changed }}) as accounts
    left join (select * from {{ posts }} {{ changed }}) as posts using (profile_id)
    left join (select * from {{ account_growth }} {{ changed }}) as growth using (profile_id)
    -- Made once a day: until then a new profile has no score.
    left join (
        select profile_id, authenticity_score, authenticity_coverage from {{ authenticity }} {{ changed }}
    ) as authenticity using (profile_id)
    left join ({{ audience_of(platform, audiences) }}) as audience using (profile_id)
    left join (
        select profile_id, repeated_words, posts_language as words_language from {{ words }} {{ changed }}
    ) as words using (profile_id)
    left join ({{ links_of(platform, links) }}) as links using (profile_id)
),

profiles as (
    select
        profile_id,
        handle,
        name,
        biography,
        category,
        categories,
        own_language as language,
        toBool(isNotNull(own_language) and (joined.language_is_derived or isNull(joined.language))) as language_is_derived,
        mapApply(
            (code, n) -> (code, assumeNotNull({{ format_share('n', 'arraySum(mapValues(language_counts))') }})),
            language_counts
        ) as language_shares,
        country,
        state,
        city,
        place_is_derived,
        gender,
        is_verified,
        is_business,
        toBool(isNotNull(email) or ifNull(biography_has_email, false)) as has_email,
        followers,
        following,
        uploads,
        views,
        tier,
        avg_likes,
        avg_comments,
        avg_views,
        avg_plays,
        avg_reach,
        reach_is_estimated,
        rate as engagement_rate,
        {% if platform == 'YOUTUBE' -%} {{ engagement_rate_by_views('avg_likes', 'avg_comments', 'avg_views') }}
        {%- else -%} cast(null as Nullable(Float64)) {%- endif %} as engagement_rate_by_views,
        if(isNull(measured_rate), null, peers.percentile) as engagement_percentile,
        avg_likes_30d,
        avg_comments_30d,
        avg_views_30d,
        avg_plays_30d,
        avg_reach_30d,
        if(posts_30d = 0, null, {{ engagement_rate('avg_likes_30d', 'avg_comments_30d', 'followers') }}) as engagement_rate_30d,
        {%- for format, type in post_formats() %}
        {{ format_share("type_counts['" ~ type ~ "']", 'posts_analysed') }} as {{ format }}_share,
        {%- endfor %}
        {{ by_frequency('type_counts') }} as content_types,
        top_hashtags,
        top_terms,
        arrayDistinct(arrayConcat(joined.mentions, top_mentions)) as mentions,
        sponsored_posts,
        organic_posts,
        {{ sponsored_share('sponsored_posts', 'sponsored_posts + organic_posts') }} as sponsored_share,
        {%- for kind in ['sponsored', 'organic'] %}
        if(
            {{ kind }}_posts = 0, null, {{ engagement_rate(kind ~ '_avg_likes', kind ~ '_avg_comments', 'followers') }}
        ) as {{ kind }}_engagement_rate,
        {%- endfor %}
        {{ growth_columns(platform) }}
        authenticity_score,
        authenticity_coverage,
        length(posts_in_window) as posts_30d,
        posts_analysed,
        last_post_at,
        first_seen_at,
        snapshot_at,
        linked_platforms,
        {{ audience_columns() }},
        toBool({{ enabled_for_saas('country', 'rate', 'avg_reach') }}) as enabled_for_saas,
        multiIf(isNotNull(picture_url), 'profile', isNotNull(picture_post_id), 'post', null) as picture_entity_type,
        if(isNotNull(picture_url), profile_id, picture_post_id) as picture_entity_id,
        -- An input that is behind, as no run built it, keeps the mark from which the next run goes on from passing it.
        assumeNotNull(least(
            came_at
            {%- for input in [accounts, posts, account_growth, words] %}, (select max(ingested_at) from {{ input }}){% endfor %}
        )) as ingested_at
    from joined
    {{ place_among_peers(peers, 'joined', 'rate') }}
)

select *
from (select *, cityHash64(tuple(*)) as content_hash from profiles)
{% if is_incremental() %}where content_hash not in (select written.content_hash from {{ this }} as written){% endif %}
{%- endmacro %}
