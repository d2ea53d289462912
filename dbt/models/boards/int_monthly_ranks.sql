{{ config(
    order_by=['month', 'platform', 'profile_id'],
    partition_by=['month'],
    query_settings={'max_partitions_per_insert_block': 0, 'optimize_aggregation_in_order': 1, 'max_threads': 2}
) }}

{# Two threads: each works on a board of its own, and 2.5 million rows of one take some 3 GB. #}

select * from (
    {{ monthly_ranks(ref('int_monthly_figures')) }}
)
union all
select * from (
    {{ monthly_ranks(ref('int_creator_figures')) }}
)
