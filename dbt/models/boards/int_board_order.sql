{{ config(
    order_by=['month', 'platform', 'metric', 'chunk'],
    unique_key=['month'],
    partition_by=['month'],
    query_settings={'max_partitions_per_insert_block': 0, 'optimize_aggregation_in_order': 1, 'max_threads': 2}
) }}

{#
  Two threads, as of mart_monthly_ranks: each holds a board of its own. Creators are read apart from profiles, since a union of both
  would not pass in the order of the table.
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
