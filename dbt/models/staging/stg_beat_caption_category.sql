{{ config(
    materialized='incremental',
    incremental_strategy='delete+insert',
    unique_key=['platform', 'post_id'],
    order_by=['platform', 'post_id'],
    query_settings=in_order_of_entities()
) }}

with
{% if is_incremental() %}
touched as (
    select platform, post_id from {{ source('raw', 'raw_caption_category') }} where {{ came_lately() }}
),

{% endif %}
said as (
    select
        platform,
        post_id,
        max((raw.categorised_at, raw.model)) as newest,
        arrayDistinct(groupArray((raw.categorised_at, raw.model, toString(category), ifNull(score, 0)))) as verdicts,
        max(raw.ingested_at) as last_ingested_at
    from {{ source('raw', 'raw_caption_category') }} as raw
    {% if is_incremental() %}where (platform, post_id) in (select platform, post_id from touched){% endif %}
    group by platform, post_id
)

-- What a model said at one moment is taken whole: scores of two models are not comparable.
select
    platform,
    post_id,
    newest.2 as model,
    arraySort(
        pair -> (-pair.2, pair.1),
        arrayMap(
            verdict -> (verdict.3, verdict.4),
            arrayFilter(verdict -> (verdict.1, verdict.2) = newest and verdict.3 != '', verdicts)
        )
    ) as category_scores,
    newest.1 as categorised_at,
    last_ingested_at as ingested_at
from said
