{{ config(materialized='view') }}

{% set metrics = ['views', 'plays', 'likes', 'comments'] %}

with months_with_posts as (
    {% for platform in ['instagram', 'youtube'] -%}
    select cityHash64('{{ platform | upper }}', profile_id, toDate(toStartOfMonth(coalesce(published_at, first_seen_at)))) as entity
    from {{ ref('stg_beat_' ~ platform ~ '_post') }}
    {% if not loop.last %}union distinct{% endif %}
    {% endfor %}
),

events as (
    {% for platform in ['instagram', 'youtube'] -%}
    select
        '{{ platform | upper }}' as platform,
        profile_id,
        arrayJoin([toString(toStartOfMonth(coalesce(published_at, first_seen_at))), 'ALL']) as month_or_all,
        cast(null as Nullable(UInt64)) as closing_followers,
        1 as posts,
        views, plays, likes, comments
    from {{ ref('stg_beat_' ~ platform ~ '_post') }}
    union all
    select '{{ platform | upper }}', profile_id, 'ALL', followers, 0, null, null, null, null
    from {{ ref('mart_' ~ platform ~ '_account') }}
    union all
    {% endfor -%}
    select platform, profile_id, toString(month), followers, 0, null, null, null, null
    from {{ ref('int_monthly_figures') }}
    where cityHash64(platform, profile_id, toDate(month)) in (select entity from months_with_posts)
),

profile_months as (
    -- Most of an account's months have no posts: these rows are what they are, and need not be grouped.
    select
        platform,
        profile_id,
        toString(month) as month_or_all,
        followers,
        toUInt64(0) as uploads,
        {% for metric in metrics -%}
        cast(null as Nullable(UInt64)) as {{ metric }},
        {% endfor -%}
        toUInt64(0) as likes_posts,
        toUInt64(0) as comments_posts
    from {{ ref('int_monthly_figures') }}
    where cityHash64(platform, profile_id, toDate(month)) not in (select entity from months_with_posts)
    union all
    select
        platform,
        profile_id,
        month_or_all,
        max(closing_followers) as followers,
        sum(posts) as uploads,
        {% for metric in metrics -%}
        sum(events.{{ metric }}) as {{ metric }},
        {% endfor -%}
        count(events.likes) as likes_posts,
        count(events.comments) as comments_posts
    from events
    group by platform, profile_id, month_or_all
),

known_accounts as (
    {% for platform in ['instagram', 'youtube'] -%}
    select '{{ platform | upper }}' as platform, profile_id, category, country, language, tier
    from {{ ref('mart_' ~ platform ~ '_account') }}
    where category is not null
    {% if not loop.last %}union all{% endif %}
    {% endfor %}
),

-- Whole numbers, whose sum does not depend on their order: millionths of the audience.
audiences as (
    select platform, profile_id, {{ flat_shares('age_gender_shares') }} as millionths
    from {{ ref('mart_audience_info') }}
    where notEmpty(age_gender_shares)
),

accounts as (
    select * from known_accounts left join audiences using (platform, profile_id)
)

select
    platform,
    category,
    month_or_all,
    country,
    language,
    tier,
    count() as creators,
    count(profile_months.followers) as followers_creators,
    sum(profile_months.followers) as followers,
    sum(profile_months.uploads) as uploads,
    {% for metric in metrics -%}
    sum(profile_months.{{ metric }}) as {{ metric }},
    {% endfor -%}
    sum(profile_months.likes_posts) as likes_posts,
    sum(profile_months.comments_posts) as comments_posts,
    countIf(notEmpty(millionths) and profile_months.followers > 0) as audience_creators,
    sumMapIf(
        mapApply((key, part) -> (key, part * ifNull(profile_months.followers, 0)), millionths), profile_months.followers > 0
    ) as weights
from profile_months
inner join accounts using (platform, profile_id)
group by platform, category, month_or_all, country, language, tier
