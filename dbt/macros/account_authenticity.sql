{# What the parts of the authenticity score are measured from, beside each other: one row a profile. #}
{% macro authenticity_inputs(accounts, posts, growth_anomalies, follower_samples) -%}
select
    profile_id,
    accounts.followers as followers,
    accounts.following as following,
    {{ tier('accounts.followers') }} as tier,
    avg_likes,
    avg_comments,
    posts_analysed,
    -- Likes can be hidden: that is no engagement of 0.
    if(isNull(avg_likes), null, {{ engagement_rate('avg_likes', 'avg_comments', 'accounts.followers') }}) as engagement_rate,
    points,
    anomalies,
    bought_followers,
    {% if follower_samples is not none -%}
    sampled, judged, judged_fake
    {%- else -%}
    toUInt64(0) as sampled, toUInt64(0) as judged, toUInt64(0) as judged_fake
    {%- endif %}
from {{ accounts }} as accounts
left join {{ posts }} as posts using (profile_id)
left join {{ growth_anomalies }} as growth_anomalies using (profile_id)
{% if follower_samples is not none -%}
left join {{ follower_samples }} as follower_samples using (profile_id)
{%- endif %}
{%- endmacro %}

{# The score with its parts: of each what was measured, its score and the code of its reason. #}
{% macro account_authenticity(inputs) -%}
{%- set parts = ['growth', 'following', 'engagement', 'comments', 'audience'] -%}
with medians as (
    select tier, quantileExact(0.5)(engagement_rate) as tier_median
    from {{ inputs }}
    where tier is not null and engagement_rate is not null
    group by tier
    -- Of fewer profiles the median says little.
    having count() >= 20
),

measured as (
    select
        inputs.*,
        tier_median as tier_engagement_rate,
        {{ authenticity_measure('growth', 'bought_followers', 'followers', 'points') }} as growth_measure,
        {{ authenticity_measure('following', 'followers', 'following', 'followers') }} as following_measure,
        {{ authenticity_measure('engagement', 'engagement_rate', 'tier_median', 'posts_analysed') }} as engagement_measure,
        {{ authenticity_measure('comments', 'avg_comments', 'avg_likes', 'avg_likes') }} as comments_measure,
        {{ authenticity_measure('audience', 'judged_fake', 'judged', 'judged') }} as audience_measure
    from {{ inputs }} as inputs
    left join medians using (tier)
),

scored as (
    select
        *,
        {% for part in parts -%}
        {{ authenticity_part_score(part, part ~ '_measure') }} as {{ part }}_score{% if not loop.last %},{% endif %}
        {% endfor %}
    from measured
)

select
    profile_id,
    followers,
    tier,
    {{ authenticity_score('growth_score', 'following_score', 'engagement_score', 'comments_score', 'audience_score') }}
        as authenticity_score,
    toUInt8({{ authenticity_coverage('growth_score', 'following_score', 'engagement_score', 'comments_score', 'audience_score') }})
        as authenticity_coverage,
    {%- for part in parts %}
    {{ part }}_measure,
    {{ part }}_score,
    {{ authenticity_reason(part, part ~ '_score') }} as {{ part }}_reason,
    {%- endfor %}
    engagement_rate,
    tier_engagement_rate,
    anomalies,
    bought_followers,
    sampled as followers_sampled,
    judged as followers_judged,
    judged_fake as followers_judged_fake
from scored
{%- endmacro %}
