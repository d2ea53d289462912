{% set digests = ranked_digests(ref('mart_monthly_ranks')) %}
{% set months = unranked(digests) %}

{{ config(
    tags=['large'],
    order_by=['month', 'platform', 'metric', 'chunk'],
    unique_key=['month'],
    partition_by=['month'],
    meta={'batches': batches_of('select month as batch from (' ~ months ~ ')', ref('mart_monthly_ranks'))},
    query_settings={
        'max_partitions_per_insert_block': 0,
        'optimize_aggregation_in_order': 1, 'aggregation_in_order_max_block_bytes': 1000000, 'read_in_order_two_level_merge_threshold': 0,
        'max_threads': 2, 'max_block_size': 2000, 'query_plan_merge_expressions': 0,
        'query_plan_join_swap_table': 'false', 'query_plan_optimize_join_order_limit': 0
    }
) }}

{#
  All boards of a month are ordered from the same arrays, those of half of the metrics in one thread and those of the others in another. The arrays
  stand in order of the creators' ids, INSTAGRAM:123, which within a platform is that of its profiles: so a place in them settles a tie,
  and one number holds rank and place. Small blocks, so that boards leave the array join one by one.
#}

with changed as (
    {{ of_batch(digests, 'month') if var('batch', none) else months }}
),

words as ({{ group_words(ref('mart_monthly_ranks'), 'month in (select month from changed)') }}),

{% set boards = [
    ['INSTAGRAM', 2, 0, 'and on_instagram'], ['YOUTUBE', 2, 0, 'and not on_instagram'], ['ALL', 1, 1, '']
] %}
{% for metrics in board_halves() -%}
{% set half = loop.index %}
months_{{ half }} as (
    select
        month,
        groupArray({{ creator_id('ranked.platform', 'ranked.profile_id') }}) as creator_ids,
        groupArray(ranked.profile_id) as own_ids,
        groupArray({{ group_places() }}) as places,
        groupArray(ranked.platform = 'INSTAGRAM') as on_instagram
        {%- for metric in board_metrics() %}{% if metric in metrics %},
        groupArray(ranks[{{ loop.index0 * board_scopes() | length + 1 }}]) as own_{{ metric }},
        groupArray(creator_ranks[{{ loop.index0 * board_scopes() | length + 1 }}]) as creator_{{ metric }}
        {%- endif %}{% endfor %}
    from {{ ref('mart_monthly_ranks') }} as ranked
    where month in (select month from changed)
    group by month
),

by_id_{{ half }} as (
    select
        month,
        arraySort(entry -> entry.1, arrayZip(
            creator_ids, own_ids, places, on_instagram
            {%- for metric in metrics %}, own_{{ metric }}, creator_{{ metric }}{% endfor %}
        )) as profiles
    from months_{{ half }}
),

{% for metric in metrics -%}
{% set metric_place = 5 + loop.index0 * 2 -%}
with_{{ metric }} as (
    select
        *
        {%- for board, id, nth, condition in boards %}
        {%- set ranks = 'profiles.' ~ (metric_place + nth) %}
        {%- set stands %}rank > 0 {{ condition }}{% endset %},
        arraySort(
            (entry, key) -> key,
            arrayFilter(
                (entry, rank, on_instagram) -> {{ stands }},
                arrayZip({{ ranks }}, profiles.{{ id }}, profiles.3), {{ ranks }}, profiles.4
            ),
            arrayFilter(
                (key, rank, on_instagram) -> {{ stands }},
                arrayMap((rank, place) -> bitShiftLeft(toUInt64(rank), 32) + place, {{ ranks }}, arrayEnumerate(profiles)),
                {{ ranks }}, profiles.4
            )
        ) as sorted_{{ board }}_{{ metric }}
        {%- endfor %}
    from {% if loop.first %}by_id_{{ half }}{% else %}with_{{ metrics[loop.index0 - 1] }}{% endif %}
),

{% endfor -%}
boards_{{ half }} as (
    select month, board
    from with_{{ metrics | last }}
    array join [
        {%- for metric in metrics %}
        {%- set last_metric = loop.last %}
        {%- for board, id, nth, condition in boards %}
        ('{{ board }}', '{{ metric }}', sorted_{{ board }}_{{ metric }}){% if not (last_metric and loop.last) %},{% endif %}
        {%- endfor %}
        {%- endfor %}
    ] as board
),

{% endfor -%}
boards as (
    select month, board from boards_1
    union all
    select month, board from boards_2
),

chunked as (
    select month, board.1 as platform, board.2 as metric, length(board.3) as entries, {{ chunks_of('board.3') }} as chunks
    from boards
),

rows_of_chunks as (
    select month, platform, metric, toUInt32(number - 1) as chunk, toUInt64(entries) as entries, {{ chunk_columns() }}
    from chunked
    array join chunks as profiles, arrayEnumerate(chunks) as number
)

select {{ board_order_columns() | join(', ') }}, changed.figures_digest as figures_digest
from rows_of_chunks
inner join changed using (month)
