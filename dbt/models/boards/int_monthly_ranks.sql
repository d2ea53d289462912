{{ config(
    order_by=['month', 'platform', 'profile_id'],
    partition_by=['month'],
    query_settings={
        'max_partitions_per_insert_block': 0,
        'optimize_aggregation_in_order': 1,
        'max_threads': 2,
        'max_streams_for_union_step': 1,
        'max_block_size': 200000,
        'min_insert_block_size_rows': 0,
        'min_insert_block_size_bytes': 0
    }
) }}

{#
  One stream: profiles first, then creators, since 2.5 million rows of a board take some 3 GB. Blocks are written as they come,
  each of one board and in its order; put together to larger ones they would be sorted again, which took as long as ranking.
#}

select * from (
    {{ monthly_ranks(ref('int_monthly_figures')) }}
)
union all
select * from (
    {{ monthly_ranks(ref('int_creator_figures')) }}
)
