-- What the queue's tasks came to, shipped day by day before PostgreSQL drops the day. A day that is shipped twice is there once.
CREATE TABLE IF NOT EXISTS scrape_request_history (
    id              UInt64,
    flow            LowCardinality(String),
    platform        LowCardinality(String),
    params          String,
    status          LowCardinality(String),
    priority        Int32,
    retry_count     UInt16,
    reason          Nullable(String),
    idempotency_key String,
    host            LowCardinality(Nullable(String)),
    expires_at      Nullable(DateTime64(3, 'UTC')),
    created_at      DateTime64(3, 'UTC'),
    picked_at       Nullable(DateTime64(3, 'UTC')),
    finished_at     DateTime64(3, 'UTC')
) ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(finished_at)
ORDER BY (flow, toDate(finished_at), id);
