{{ config(
    order_by=['month', 'platform', 'profile_id'],
    partition_by=['month'],
    query_settings={
        'max_partitions_per_insert_block': 0,
        'join_algorithm': 'full_sorting_merge,hash',
        'max_bytes_before_external_sort': 1000000000
    }
) }}

{#
  A merge join: one side is read in the order that it stands in, and of the month before two arrays a row are sorted, where a
  hash table of 28 columns took six times the CPU and did not fit in memory.
#}
{% set before = [
    'followers_change', 'total_views', 'views', 'plays', 'uploads', 'likes', 'comments', 'engagement_rate'
] %}
{% set types = {'followers_change': 'Int64', 'views': 'Int64', 'engagement_rate': 'Float64'} %}

with digests as (
    select month, platform, any(figures_digest) as digest from {{ ref('int_monthly_ranks') }} group by month, platform
),

-- What a board is made of: its own ranks, and those of the month before.
inputs as (
    select
        own.month as month,
        own.platform as platform,
        cityHash64(own.digest, previous.digest) as ranks_digest
    from digests as own
    left join (select addMonths(month, 1) as month, platform, digest from digests) as previous using (month, platform)
),

changed as (
    select month, platform
    from inputs
    {% if is_incremental() %}
    where (month, platform, ranks_digest) not in (select distinct month, platform, ranks_digest from {{ this }})
    {% endif %}
),

previous as (
    select
        addMonths(month, 1) as next_month,
        platform,
        profile_id,
        {{ bits(before) }} as known,
        [
            {%- for figure in before %}
            reinterpretAsInt64(ifNull({{ figure }}, 0)){% if not loop.last %},{% endif %}
            {%- endfor %}
        ] as figures,
        ranks
    from {{ ref('int_monthly_ranks') }}
    where (month, platform) in (select addMonths(month, -1), platform from changed)
)

select
    own.month as month,
    own.platform as platform,
    own.profile_id as profile_id,
    own.category as category,
    own.language as language,
    own.country as country,
    own.tier as tier,
    own.followers as followers,
    own.previous_followers as previous_followers,
    own.followers_change_low as followers_change_low,
    own.followers_change_high as followers_change_high,
    own.followers_change_pct as followers_change_pct,
    {% for figure in before -%}
    own.{{ figure }} as {{ figure }},
    if(
        bitTest(previous.known, {{ loop.index0 }}), reinterpretAs{{ types[figure] or 'UInt64' }}(previous.figures[{{ loop.index }}]), null
    ) as previous_{{ figure }},
    {% endfor -%}
    own.views_from_posts as views_from_posts,
    own.last_post_at as last_post_at,
    own.seen_at as seen_at,
    toBool(ifNull(own.last_post_at > own.seen_at - toIntervalDay(30), false)) as posted_in_30d,
    {% for metric in board_metrics() -%}
    {% set first = loop.index0 * board_scopes() | length -%}
    {% for scope in board_scopes() -%}
    {% set rank = metric ~ '_rank' ~ scope -%}
    nullIf(own.ranks[{{ first + loop.index }}], 0) as {{ rank }},
    nullIf(previous.ranks[{{ first + loop.index }}], 0) as previous_{{ rank }},
    {{ rank_change('previous_' ~ rank, rank) }} as {{ rank }}_change,
    {% endfor -%}
    {% endfor -%}
    transform(
        concat(toString(own.month), own.platform),
        (select groupArray(concat(toString(month), platform)) from (select * from inputs order by month, platform)),
        (select groupArray(ranks_digest) from (select * from inputs order by month, platform)),
        toUInt64(0)
    ) as ranks_digest
from {{ ref('int_monthly_ranks') }} as own
left join previous
    on own.month = previous.next_month and own.platform = previous.platform and own.profile_id = previous.profile_id
where (own.month, own.platform) in (select month, platform from changed)
