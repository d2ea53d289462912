{{ config(tags=['large'], materialized='table', order_by=['month', 'platform', 'profile_id']) }}

{#
  Followers and posts are those of the month. Authenticity is judged over a whole history and so as it is now, for all months:
  who is found out later leaves the boards that were before. Of a creator's profiles the least authentic one counts.
#}

with judged as (
    select platform, profile_id, authenticity_score from {{ ref('mart_authenticity') }} where isNotNull(authenticity_score)
),

creators as (
    select month, creator_id as profile_id, min(authenticity_score) as authenticity_score
    from (
        {% for platform in ['instagram', 'youtube'] -%}
        select month, creator_id, '{{ platform | upper }}' as platform, {{ platform }}_profile_id as profile_id
        from {{ ref('mart_leaderboard_links') }}
        {% if not loop.last %}union all{% endif %}
        {% endfor %}
    ) as parts
    inner join judged using (platform, profile_id)
    group by month, profile_id
),

candidates as (
    select
        month, platform, profile_id, category, language, country, tier, followers, previous_followers,
        toUInt64(posted_in_30d) as posts,
        if(platform = 'ALL', splitByChar(':', profile_id)[1], platform) as own_platform,
        if(platform = 'ALL', substring(profile_id, position(profile_id, ':') + 1), profile_id) as own_profile_id
    from {{ ref('int_board_rows') }}
    where posted_in_30d and followers > previous_followers and followers >= {{ var('rising_min_followers') }}
),

scored as (
    select
        candidates.month as month,
        candidates.platform as platform,
        candidates.profile_id as profile_id,
        category, language, country, tier,
        coalesce(if(candidates.platform = 'ALL', creators.authenticity_score, null), judged.authenticity_score) as authenticity_score,
        {{ rising_score('followers', 'previous_followers', 'posts', 'authenticity_score') }} as rising_score
    from candidates
    left join judged on candidates.own_platform = judged.platform and candidates.own_profile_id = judged.profile_id
    left join creators on candidates.month = creators.month and candidates.profile_id = creators.profile_id
),

ranked as (
    select
        *,
        {% for scope in board_scopes() -%}
        if(
            {% if 'category' in scope %}isNull(category) or {% endif %}{% if 'language' in scope %}isNull(language) or {% endif %}false,
            null,
            rank() over (
                partition by month, platform{% if 'category' in scope %}, category{% endif %}{% if 'language' in scope %}, language{% endif %}
                order by rising_score desc
            )
        ) as rising_rank{{ scope }}{% if not loop.last %},{% endif %}
        {% endfor %}
    from scored
    where isNotNull(rising_score)
)

select
    own.month as month,
    own.platform as platform,
    own.profile_id as profile_id,
    own.category as category,
    own.language as language,
    own.country as country,
    own.tier as tier,
    own.authenticity_score as authenticity_score,
    own.rising_score as rising_score,
    previous.rising_score as previous_rising_score
    {%- for scope in board_scopes() %},
    own.rising_rank{{ scope }} as rising_rank{{ scope }},
    previous.rising_rank{{ scope }} as previous_rising_rank{{ scope }}
    {%- endfor %}
from ranked as own
left join (select *, addMonths(month, 1) as next_month from ranked) as previous
    on own.month = previous.next_month and own.platform = previous.platform and own.profile_id = previous.profile_id
