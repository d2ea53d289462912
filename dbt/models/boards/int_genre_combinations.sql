{{ config(materialized='view') }}

{#
  Everything adds up, so posts are summed by their profiles' groups without being grouped by profile and month before. A month of a
  profile counts once, also where figures and posts both tell of it. Groups are places in lists of words, as one number. Where all
  posts or months look for their account they do so by one number too, which takes half.
#}
{% set metrics = ['views', 'plays', 'likes', 'comments'] %}

with known_accounts as (
    {% for platform in ['instagram', 'youtube'] -%}
    select '{{ platform | upper }}' as platform, profile_id, category, country, language, tier, followers
    from {{ ref('mart_' ~ platform ~ '_account') }}
    where category is not null
    {% if not loop.last %}union all{% endif %}
    {% endfor %}
),

words as ({{ group_words('known_accounts') }}),

-- Whole numbers, whose sum does not depend on their order: millionths of the audience.
audiences as (
    select platform, profile_id, {{ flat_shares('age_gender_shares') }} as millionths
    from {{ ref('mart_audience_info') }}
    where notEmpty(age_gender_shares)
),

accounts as (
    select platform, profile_id, {{ profile_number() }} as profile, followers, {{ group_places() }} as places from known_accounts
),

posts as (
    {% for platform in ['instagram', 'youtube'] -%}
    select
        '{{ platform | upper }}' as platform,
        profile_id,
        toDate(toStartOfMonth(coalesce(published_at, first_seen_at))) as month,
        {{ metrics | join(', ') }}
    from {{ ref('stg_beat_' ~ platform ~ '_post') }}
    {% if not loop.last %}union all{% endif %}
    {% endfor %}
),

of_posts as (
    select
        platform,
        places,
        arrayJoin([toString(month), 'ALL']) as month_or_all,
        sum(posts_of_month) as uploads,
        {% for metric in metrics -%}
        sum({{ metric }}_of_month) as {{ metric }},
        {% endfor -%}
        sum(likes_posts_of_month) as likes_posts,
        sum(comments_posts_of_month) as comments_posts
    from (
        select
            accounts.platform as platform,
            places,
            month,
            count() as posts_of_month,
            {% for metric in metrics -%}
            sum({{ metric }}) as {{ metric }}_of_month,
            {% endfor -%}
            count(likes) as likes_posts_of_month,
            count(comments) as comments_posts_of_month
        from (select *, {{ profile_number() }} as profile from posts) as posts
        inner join accounts using (profile)
        group by platform, places, month
    )
    group by platform, places, month_or_all
),

followed as (
    select platform, profile_id, toNullable(toDate(month)) as month, followers from {{ ref('int_monthly_figures') }}
    union all
    select platform, profile_id, null, followers from accounts
),

months_with_posts as (
    select distinct platform, profile_id, month from posts
),

-- Months of which posts alone tell.
unfollowed as (
    select platform, profile_id, toNullable(month) as month
    from months_with_posts
    where (platform, profile_id, month) not in (
        select platform, profile_id, toDate(month)
        from {{ ref('int_monthly_figures') }}
        -- Most months have no posts: by hash they are left out faster, and no other is.
        where cityHash64(platform, profile_id, toDate(month)) in (select cityHash64(platform, profile_id, month) from months_with_posts)
    )
),

counted as (
    select platform, places, month, count() as creators, count(followed.followers) as followers_creators, sum(followed.followers) as followers
    from (select {{ profile_number() }} as profile, month, followers from followed) as followed
    inner join (select profile, platform, places from accounts) as accounts using (profile)
    group by platform, places, month
    union all
    select platform, places, month, count(), 0, null
    from unfollowed
    inner join accounts using (platform, profile_id)
    group by platform, places, month
),

weighed as (
    select
        platform,
        places,
        ifNull(toString(month), 'ALL') as month_or_all,
        count() as audience_creators,
        sumMap(mapApply((key, part) -> (key, part * assumeNotNull(followed.followers)), millionths)) as weights
    from followed
    inner join (select platform, profile_id, places, millionths from accounts inner join audiences using (platform, profile_id)) as accounts
        using (platform, profile_id)
    where followed.followers > 0 and notEmpty(millionths)
    group by platform, places, month
),

of_profiles as (
    select
        platform,
        places,
        ifNull(toString(month), 'ALL') as month_or_all,
        sum(counted.creators) as creators,
        sum(counted.followers_creators) as followers_creators,
        sum(counted.followers) as followers
    from counted
    group by platform, places, month
)

select
    platform,
    {% for group in order_groups() -%}
    {{ word_of_places(group, loop.index0, 'places') }} as {{ group }},
    {% endfor -%}
    month_or_all,
    creators,
    followers_creators,
    followers,
    uploads,
    {{ metrics | join(', ') }},
    likes_posts,
    comments_posts,
    audience_creators,
    weights
from of_profiles
left join of_posts using (platform, places, month_or_all)
left join weighed using (platform, places, month_or_all)
