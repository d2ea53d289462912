{{ config(
    materialized='table',
    order_by=['month', 'platform', 'chunk'],
    query_settings={'optimize_aggregation_in_order': 1, 'max_threads': 2}
) }}

select {{ board_order_columns() | join(', ') }}
from ({{ board_chunks(ref('mart_leaderboard_rising'), 'rising', 'rising_rank') }})
