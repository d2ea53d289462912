{{ config(
    materialized='table',
    order_by=['month', 'platform', 'chunk'],
    query_settings={
        'optimize_aggregation_in_order': 1, 'aggregation_in_order_max_block_bytes': 1000000, 'read_in_order_two_level_merge_threshold': 0,
        'max_threads': 2
    }
) }}

with words as ({{ group_words(ref('mart_leaderboard_rising')) }}),

boards as (
    select
        month,
        platform,
        -- By rank and id alone: to compare whole entries took a third longer.
        arraySort(
            entry -> (entry.1, entry.2), groupArray((assumeNotNull(rising_rank), profile_id, {{ group_places() }}))
        ) as sorted,
        {{ chunks_of('sorted') }} as chunks
    from {{ ref('mart_leaderboard_rising') }}
    where rising_rank > 0
    group by month, platform
),

rows_of_chunks as (
    select month, platform, 'rising' as metric, toUInt32(number - 1) as chunk, toUInt64(length(sorted)) as entries, {{ chunk_columns() }}
    from boards
    array join chunks as profiles, arrayEnumerate(chunks) as number
)

select {{ board_order_columns() | join(', ') }} from rows_of_chunks
