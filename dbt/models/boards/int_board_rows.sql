{{ config(materialized='view') }}

{% set figures = [
    'category', 'language', 'country', 'tier', 'followers', 'previous_followers', 'followers_change', 'followers_change_low',
    'followers_change_high', 'followers_change_pct', 'total_views', 'views', 'plays', 'uploads', 'likes', 'comments',
    'engagement_rate', 'views_from_posts', 'last_post_at', 'seen_at', 'posted_in_30d'
] %}

select month, platform, profile_id, {{ figures | join(', ') }}, ranks, figures_digest
from {{ ref('mart_monthly_ranks') }}
where platform != 'ALL'
union all
-- A profile without a link is a creator alone.
select
    month,
    'ALL' as platform,
    {{ creator_id('ranked.platform', 'ranked.profile_id') }} as profile_id,
    {{ figures | join(', ') }},
    creator_ranks as ranks,
    figures_digest
from {{ ref('mart_monthly_ranks') }} as ranked
where notEmpty(creator_ranks)
