{# What a month's boards are made of, of a profile or of a creator. #}

{# Mean likes and comments of the month's posts over followers; NULL when either side is unknown. #}
{% macro monthly_engagement_rate() -%}
if(
    ifNull(followers, 0) = 0 or (isNull(likes) and isNull(comments)),
    null,
    {{ engagement_rate('likes / likes_posts', 'comments / comments_posts', 'followers') }}
)
{%- endmacro %}

{# A digest of a row: a month whose rows have the digests that they had needs no work. #}
{% macro figures_hash() -%}
cityHash64(tuple(
    month, platform, profile_id, category, language, country, tier, followers, followers_high, previous_followers,
    followers_change, followers_change_low, followers_change_high, total_views, views, views_from_posts, plays, uploads,
    likes, comments, likes_posts, comments_posts, engagement_rate, last_post_at, seen_at
))
{%- endmacro %}

{# A profile as one number: to group and join by it takes half of what it takes by texts, and no two are alike in 128 bits. #}
{% macro profile_number() -%}
sipHash128(platform, profile_id)
{%- endmacro %}

{# A profile in a month, as one number. #}
{% macro profile_month(month) -%}
sipHash128(platform, profile_id, {{ month }})
{%- endmacro %}

{# Whether a month is one of those that the statement works out: of the `touched`, and of the quarter that is its batch. #}
{% macro is_month_of_run(month) -%}
true
{%- if is_incremental() %} and {{ month }} in {{ once('month', 'touched') }}{% endif %}
{%- if var('batch', none) %} and toStartOfQuarter({{ month }}) = '{{ var('batch') }}'{% endif %}
{%- endmacro %}
