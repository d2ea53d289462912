{{ config(materialized='view') }}

select {{ board_order_columns() | join(', ') }} from {{ ref('int_board_order') }}
union all
select {{ board_order_columns() | join(', ') }} from {{ ref('int_rising_order') }}
