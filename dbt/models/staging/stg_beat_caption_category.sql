{{ config(
    materialized='incremental',
    incremental_strategy='delete+insert',
    unique_key=['platform', 'post_id'],
    order_by=['platform', 'post_id']
) }}

with touched as (
    select platform, post_id
    from {{ source('raw', 'raw_caption_category') }}
    {% if is_incremental() %}where {{ came_lately() }}{% endif %}
),

-- What a model said at one moment is taken whole: scores of two models are not comparable.
verdicts as (
    select
        platform,
        post_id,
        model,
        categorised_at,
        arraySort(
            pair -> (-pair.2, pair.1),
            groupUniqArrayIf((toString(category), ifNull(score, 0)), category != '')
        ) as scores,
        max(ingested_at) as verdict_ingested_at
    from {{ source('raw', 'raw_caption_category') }}
    where (platform, post_id) in (select platform, post_id from touched)
    group by platform, post_id, model, categorised_at
)

select
    platform,
    post_id,
    argMax(model, (verdicts.categorised_at, verdicts.model)) as model,
    argMax(scores, (verdicts.categorised_at, verdicts.model)) as category_scores,
    max(verdicts.categorised_at) as categorised_at,
    max(verdict_ingested_at) as ingested_at
from verdicts
group by platform, post_id
