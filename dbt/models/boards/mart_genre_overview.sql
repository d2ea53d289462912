{{ config(
    materialized='table',
    order_by=['platform', 'category', 'month', 'country', 'language', 'profile_type']
) }}

{#
  A profile stands where its account does now, in all months, so that a trend follows the same creators. Each combination of
  groups is summed before, which makes few rows; here those are summed again for every ALL. What is unknown is in ALL alone.
#}
{% set sums = [
    'creators', 'followers_creators', 'followers', 'uploads', 'audience_creators', 'views', 'plays', 'likes', 'likes_posts',
    'comments', 'comments_posts'
] %}

with summed as (
    select
        platform,
        category,
        month_or_all,
        arrayJoin(if(isNull(country), ['ALL'], ['ALL', assumeNotNull(country)])) as of_country,
        arrayJoin(if(isNull(language), ['ALL'], ['ALL', assumeNotNull(language)])) as of_language,
        arrayJoin(if(isNull(tier), ['ALL'], ['ALL', assumeNotNull(tier)])) as profile_type,
        {% for column in sums -%}
        sum(combinations.{{ column }}) as {{ column }},
        {% endfor -%}
        sumMap(combinations.weights) as weights
    from {{ ref('int_genre_combinations') }} as combinations
    group by platform, category, month_or_all, of_country, of_language, profile_type
)

select
    platform,
    assumeNotNull(summed.category) as category,
    month_or_all as month,
    of_country as country,
    of_language as language,
    profile_type,
    creators,
    uploads,
    views,
    plays,
    followers,
    likes,
    comments,
    if(isNull(likes) and isNull(comments), null, ifNull(likes, 0) + ifNull(comments, 0)) as engagement,
    if(
        ifNull(followers, 0) = 0 or isNull(engagement),
        null,
        {{ engagement_rate('likes / likes_posts', 'comments / comments_posts', 'followers / followers_creators') }}
    ) as engagement_rate,
    audience_creators,
    {{ nested_shares('weights') }} as age_gender_shares,
    {{ gender_shares('age_gender_shares') }} as gender_shares
from summed
