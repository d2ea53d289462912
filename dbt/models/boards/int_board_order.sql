{{ config(
    order_by=['month', 'platform', 'metric', 'chunk'],
    partition_by=['month'],
    query_settings={'max_partitions_per_insert_block': 0, 'optimize_aggregation_in_order': 1, 'max_threads': 2}
) }}

{# Two threads, as of int_monthly_ranks: each holds a board of its own. #}

with changed as (
    select month, platform, any(ranks_digest) as digest
    from {{ ref('mart_leaderboard') }}
    {% if is_incremental() %}
    where (month, platform, ranks_digest) not in (select distinct month, platform, ranks_digest from {{ this }})
    {% endif %}
    group by month, platform
),

ordered as (
    {% for metric in board_metrics() -%}
    select {{ board_order_columns() | join(', ') }}
    from (
        {{ board_chunks(
            ref('mart_leaderboard'), metric, metric ~ '_rank', '(month, platform) in (select month, platform from changed)'
        ) }}
    )
    {% if not loop.last %}union all{% endif %}
    {% endfor %}
)

select ordered.*, changed.digest as ranks_digest
from ordered
inner join changed using (month, platform)
