{{ config(
    order_by=['month', 'platform', 'metric', 'chunk'],
    unique_key=['month'],
    partition_by=['month'],
    query_settings={
        'max_partitions_per_insert_block': 0,
        'optimize_aggregation_in_order': 1, 'aggregation_in_order_max_block_bytes': 1000000, 'read_in_order_two_level_merge_threshold': 0,
        'max_threads': 2,
        'max_streams_for_union_step': 1,
        'query_plan_join_swap_table': 'false',
        'query_plan_optimize_join_order_limit': 0
    }
) }}

{#
  Two threads, each of which holds a board of its own, and one metric after the other: all at once held ten boards. Creators are read apart from profiles, since a union of both
  would not pass in the order of the table. The join stays as it is written: turned round, all orders would be held at once.
#}
{% set groups = ['category', 'language', 'country', 'tier'] %}

with changed as (
    select month, any(figures_digest) as digest
    from {{ ref('mart_monthly_ranks') }}
    {% if is_incremental() %}
    where (month, figures_digest) not in (select distinct month, figures_digest from {{ this }})
    {% endif %}
    group by month
),

ordered as (
    {% for metric in board_metrics() -%}
    {% set place = loop.index0 * board_scopes() | length + 1 -%}
    {% set of_profiles %}(
        select month, platform, profile_id, ranks[{{ place }}] as own_rank, {{ groups | join(', ') }}
        from {{ ref('mart_monthly_ranks') }}
        where platform != 'ALL' and month in (select month from changed)
    ){% endset -%}
    {% set of_creators %}(
        select
            month,
            'ALL' as platform,
            {{ creator_id('ranked.platform', 'ranked.profile_id') }} as profile_id,
            creator_ranks[{{ place }}] as own_rank,
            {{ groups | join(', ') }}
        from {{ ref('mart_monthly_ranks') }} as ranked
        where month in (select month from changed)
    ){% endset -%}
    select {{ board_order_columns() | join(', ') }} from ({{ board_chunks(of_profiles, metric, 'own_rank') }})
    union all
    select {{ board_order_columns() | join(', ') }} from ({{ board_chunks(of_creators, metric, 'own_rank') }})
    {% if not loop.last %}union all{% endif %}
    {% endfor %}
)

select ordered.*, changed.digest as figures_digest
from ordered
inner join changed using (month)
