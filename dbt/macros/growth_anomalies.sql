{#
  What the runs and stalls of a profile's growth are, told by whether its likes moved with them. A rise that decays, or
  around which a post was liked twice as much as the others, is viral; one of a single step that nobody liked was bought.
  Between snapshots that are over three days apart a rise of less than 20 % may be anything and is left out.
#}

{% macro growth_anomalies(growth_runs, posts) -%}
with known_likes as (
    select
        profile_id,
        groupArray((toDate(assumeNotNull(published_at)), assumeNotNull(likes))) as liked
    from {{ posts }}
    where published_at is not null and likes is not null
        and profile_id in (
            select profile_id from {{ growth_runs }} where arrayExists(run -> run.after > run.before, runs)
        )
    group by profile_id
),

judged as (
    select
        profile_id,
        points,
        followers,
        usual_daily_growth,
        stalls,
        arrayMap(run -> tuple(
            run,
            arraySort(arrayMap(post -> post.2, arrayFilter(post -> {{ is_near('post.1', 'run') }}, liked))),
            arraySort(arrayMap(post -> post.2, arrayFilter(post -> not {{ is_near('post.1', 'run') }}, liked)))
        )::Tuple(run {{ run_type() }}, near Array(UInt64), others Array(UInt64)), runs) as seen
    from {{ growth_runs }}
    left join known_likes using (profile_id)
)

select
    profile_id,
    points,
    followers,
    usual_daily_growth,
    arraySort(arrayConcat(
        arrayFilter(anomaly -> anomaly.kind != '', arrayMap(
            (run, near, others) -> {{ anomaly('run', "multiIf(
                run.share < 0, 'MASS_UNFOLLOW',
                run.decays, 'SPIKE_AND_DECAY',
                notEmpty(near) and length(others) >= 3 and near[-1] >= 2 * others[intDiv(length(others), 2) + 1],
                    'SPIKE_AND_DECAY',
                run.last_day - run.first_day < 3 or run.share >= 0.2, 'STEP',
                ''
            )", 'toInt64(floor(run.before * run.share + 0.5))', 'run.share') }},
            seen.run, seen.near, seen.others
        )),
        arrayMap(
            stall -> {{ anomaly('stall', "'STALL'", 'stall.after - stall.before', 'stall.after / stall.before - 1') }},
            stalls
        )
    )) as anomalies,
    arraySum(anomaly -> anomaly.followers, arrayFilter(anomaly -> anomaly.kind = 'STEP', anomalies)) as bought_followers
from judged
{%- endmacro %}

{# Whether a post of a day may have to do with a run: it came out then, or up to two days before or after. #}
{% macro is_near(day, run) -%}
({{ day }} >= {{ run }}.first_day - 2 and {{ day }} <= {{ run }}.last_day + 2)
{%- endmacro %}

{# Followers beyond the usual growth, negative where lost; share is of those before. #}
{% macro anomaly(run, kind, followers, share) -%}
({{ run }}.first_day, {{ run }}.last_day, {{ kind }}, {{ followers }}, {{ share }})
    ::Tuple(first_day Date, last_day Date, kind String, followers Int64, share Float64)
{%- endmacro %}
