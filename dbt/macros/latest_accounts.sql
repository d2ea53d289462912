{#
  What was derived from a text describes that text alone, so it comes from the newest snapshot that shows the text, even where
  nothing was found in it: a tuple keeps NULL from being passed over. Of rows with the same content, which two versions of the
  detectors may have written, the one ingested last counts, as it does when ClickHouse merges them.
#}
{% macro latest_accounts(platform) -%}
{%- set raw = source('raw', 'raw_profile_snapshot') -%}
{%- set attributes = [
    'handle', 'name', 'biography', 'picture_url', 'category', 'language', 'country', 'state', 'city', 'gender',
    'is_verified', 'is_business', 'email', 'followers', 'following', 'uploads', 'views'
] -%}
{%- set derived = ['derived_language', 'derived_country', 'derived_state', 'derived_city', 'derived_has_email'] -%}
with
{% if is_incremental() -%}
{{ rows_settled_since(raw, platform, 'profile_id', bits(attributes)) }}

{% endif -%}
snapshots as (
    select *, {{ row_version() }} as version, {{ bits(attributes) }} as known
    from {{ raw }}
    where platform = '{{ platform }}'
        {%- if is_incremental() %} and profile_id in (select profile_id from judged where not is_settled){% endif %}
),

{% if not is_incremental() -%}
{{ settled_rows(raw, platform, 'profile_id', 'sipHash64(profile_id)') }}

{% endif -%}
accounts as (
    select
        profile_id,
        {{ attributes | join(', ') }},
        {{ derived_of_row('isNotNull(biography)', derived, ['derived_mentions']) }} as derived,
        first_seen_at,
        snapshot_at,
        last_ingested_at as ingested_at,
        known,
        version as newest_version
    from settled
    union all
    select
        profile_id,
        {{ latest(attributes) }},
        argMaxIf(({{ derived | join(', ') }}, derived_mentions), version, isNotNull(snapshots.biography)) as derived,
        min(snapshots.snapshot_at) as first_seen_at,
        max(snapshots.snapshot_at) as snapshot_at,
        max(snapshots.ingested_at) as ingested_at,
        groupBitOr(snapshots.known) as known,
        max(snapshots.version) as newest_version
    from snapshots
    {% if not is_incremental() %}where cityHash64(profile_id) in (select entity from unsettled){% endif %}
    group by platform, profile_id
)

select
    * except (derived) replace (
        coalesce(language, derived.1) as language,
        coalesce(country, derived.2) as country,
        if(place_is_derived, derived.3, state) as state,
        if(place_is_derived, derived.4, city) as city
    ),
    toBool(isNull(accounts.language) and isNotNull(derived.1)) as language_is_derived,
    -- A derived place fills what the source leaves open, never a part of a place that it gives otherwise.
    toBool(
        isNotNull(derived.2) and isNull(accounts.state) and isNull(accounts.city)
        and ifNull(accounts.country = derived.2, true)
    ) as place_is_derived,
    derived.5 as biography_has_email,
    derived.6 as mentions
from accounts
{%- endmacro %}
