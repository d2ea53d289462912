{#
  Stretches in which a profile's followers grew otherwise than usual, from nothing but its own history. Thresholds are argued
  in docs/reference/authenticity.md; the words are those of growth_series.sql.

  Growth is the difference of logarithms between days with a snapshot, interval i from point i to point i + 1; usual is its
  median by day. What is beside the usual is noise up to 1.5 deviations (1.4826 * median absolute deviation, which for normal
  noise is the standard deviation) times the root of the interval's days, as variances add up, and beyond what the rounding
  of the shown count can do. A run is a stretch of intervals beyond that noise on one side, one of them beyond 5 deviations.
  A stall is slow: it is looked for in one point a week.
#}

{% macro growth_runs(platform) -%}
with histories as (
    select
        profile_id,
        arraySort(groupArray((snapshot_at, content_hash, assumeNotNull(followers)))) as seen,
        max(snapshots.ingested_at) as newest_ingested_at
    from {{ source('raw', 'raw_profile_snapshot') }} as snapshots
    where platform = '{{ platform }}' and followers > 0
        {% if is_incremental() -%}
        and profile_id in (
            select profile_id
            from {{ source('raw', 'raw_profile_snapshot') }}
            where platform = '{{ platform }}'
                and ingested_at >= (select max(ingested_at) - toIntervalHour({{ var('lookback_hours') }}) from {{ this }})
        )
        {%- endif %}
    group by platform, profile_id
),

series as (
    select
        profile_id,
        newest_ingested_at,
        arrayMap(point -> toInt32(toDate(point.1)), seen) as seen_days,
        {{ lasts('seen_days', 'seen_days', 1) }} as days,
        {{ lasts('arrayMap(point -> toInt64(point.3), seen)', 'seen_days', 1) }} as counts,
        arrayMap(count -> log(count), counts) as logs,
        -- YouTube shows three significant digits.
        arrayMap(
            count -> {% if platform == 'YOUTUBE' %}exp10(greatest(floor(log10(count)) - 2, 0)){% else %}1{% endif %} / count,
            counts
        ) as rounding,
        {{ lasts('days', 'days', 7) }} as weeks,
        {{ lasts('counts', 'days', 7) }} as week_counts
    from histories
),

growth as (
    select
        *,
        {{ spans('days') }} as spans,
        {{ steps('logs') }} as growths,
        arrayReduce('quantileExactWeighted(0.5)', arrayMap((g, n) -> g / n, growths, spans), spans) as usual,
        arrayMap((g, n) -> g - usual * n, growths, spans) as excess,
        greatest(
            1.4826 * arrayReduce('quantileExact(0.5)', arrayMap((e, n) -> abs(e) / sqrt(n), excess, spans)), 0.0008
        ) as deviation,
        arrayMap(
            (e, n, r) -> if(abs(e) > 1.5 * deviation * sqrt(n) + r, sign(e), 0), excess, spans, arrayPopBack(rounding)
        ) as sides,
        {{ spans('weeks') }} as week_spans,
        arrayMap((g, n) -> usual * n - g, {{ steps(lasts('logs', 'days', 7)) }}, week_spans) as shortfalls,
        arrayMap(
            (s, n, r) -> s > 1.5 * deviation * sqrt(n) + r,
            shortfalls, week_spans, arrayPopBack({{ lasts('rounding', 'days', 7) }})
        ) as slow
    from series
)

select
    profile_id,
    length(days) as points,
    counts[-1] as followers,
    if(isNaN(usual), null, usual) as usual_daily_growth,
    arrayMap(
        run -> (
            toDate(days[run[1]] + 1),
            toDate(days[run[-1] + 1]),
            counts[run[1]],
            counts[run[-1] + 1],
            exp({{ excess_of('run') }}) - 1,
            {{ decays('arrayMap(i -> excess[i], run)') }}
        )::{{ run_type() }},
        arrayFilter(
            run -> abs({{ excess_of('run') }}) >= 0.04
                and arrayExists(i -> abs(excess[i]) > 5 * deviation * sqrt(spans[i]) + rounding[i], run)
                and (sides[run[1]] > 0 or counts[run[-1] + 1] < counts[run[1]]),
            {{ stretches('sides') }}
        )
    ) as runs,
    arrayMap(
        run -> (
            toDate(weeks[run[1]] + 1 + {{ idle_days('run[1]') }}),
            toDate(weeks[run[-1] + 1] - {{ idle_days('run[-1]') }}),
            week_counts[run[1]],
            week_counts[run[-1] + 1]
        )::Tuple(first_day Date, last_day Date, before Int64, after Int64),
        arrayFilter(
            run -> arraySum(arrayMap(i -> shortfalls[i], run)) >= 0.02
                and weeks[run[-1] + 1] - weeks[run[1]] >= 14
                and week_counts[run[-1] + 1] >= week_counts[run[1]] * 0.99,
            {{ stretches('slow') }}
        )
    ) as stalls,
    newest_ingested_at as ingested_at
from growth
{%- endmacro %}
