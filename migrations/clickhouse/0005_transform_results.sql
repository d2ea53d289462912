-- What runs of the models did, for people and the API to ask; results older than 90 days leave by themselves.

CREATE TABLE IF NOT EXISTS transform_run
(
    run_id          String,
    started_at      DateTime64(3, 'UTC'),
    ended_at        DateTime64(3, 'UTC'),
    status          LowCardinality(String),               -- succeeded | failed (a model or a test) | refused (nothing was built)
    error           String,                               -- why it was refused, else empty
    selection       Array(String),                        -- as it was asked for; empty: all models
    full_refresh    Bool,
    code_version    String,
    models_built    UInt32,
    models_failed   UInt32,
    models_skipped  UInt32,
    tests           UInt32,
    tests_failed    UInt32,
    tests_warned    UInt32,
    manifest_hash   String                                -- of transform_manifest; empty where the project could not be read
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(started_at)
ORDER BY (started_at, run_id)
TTL toDateTime(started_at) + INTERVAL 90 DAY;

CREATE TABLE IF NOT EXISTS transform_model_run
(
    run_id          String,
    started_at      DateTime64(3, 'UTC'),                 -- of the run
    model           LowCardinality(String),
    status          LowCardinality(String),               -- built | failed | skipped
    reason          String,
    rows            Nullable(UInt64),                     -- unknown for views and for what was not built
    duration_ms     UInt32
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(started_at)
ORDER BY (model, started_at)
TTL toDateTime(started_at) + INTERVAL 90 DAY;

CREATE TABLE IF NOT EXISTS transform_test_result
(
    run_id          String,
    started_at      DateTime64(3, 'UTC'),                 -- of the run
    model           LowCardinality(String),
    test            LowCardinality(String),               -- name, of which a model has no two
    kind            LowCardinality(String),               -- unique, not_null, …
    column          LowCardinality(String),               -- empty: the test is on the whole model
    severity        LowCardinality(String),               -- error | warn
    status          LowCardinality(String),               -- passed | failed | warned
    failures        UInt64,                               -- rows of the test's query
    sample          Array(String)                         -- the first of them as JSON
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(started_at)
ORDER BY (model, test, started_at)
TTL toDateTime(started_at) + INTERVAL 90 DAY;

CREATE TABLE IF NOT EXISTS transform_freshness
(
    run_id          String,
    checked_at      DateTime64(3, 'UTC'),
    source          LowCardinality(String),               -- source and table, joined by a dot
    status          LowCardinality(String),               -- pass | warn | error
    reason          String,                               -- why it could not be told, else empty
    newest_at       Nullable(DateTime64(3, 'UTC')),       -- unknown: there are no rows
    age_s           Nullable(UInt64),
    warn_after_s    Nullable(UInt64),
    error_after_s   Nullable(UInt64)
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(checked_at)
ORDER BY (source, checked_at)
TTL toDateTime(checked_at) + INTERVAL 90 DAY;

-- The project as dbt's manifest describes it: one row for each different one, of its last use.
CREATE TABLE IF NOT EXISTS transform_manifest
(
    hash            String,
    used_at         DateTime64(3, 'UTC'),
    manifest        String CODEC(ZSTD(6))                 -- JSON, dbt's manifest schema v12
)
ENGINE = ReplacingMergeTree(used_at)
ORDER BY hash
TTL toDateTime(used_at) + INTERVAL 90 DAY;
