CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- One queue for all flows. Ours is asset_upload_flow; refresh_* flows are for an outside scraper.
CREATE TABLE scrape_request_log (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    flow             text        NOT NULL,
    platform         text        NOT NULL,
    params           jsonb       NOT NULL,
    status           text        NOT NULL DEFAULT 'PENDING' CHECK (status IN ('PENDING', 'PROCESSING', 'COMPLETE', 'FAILED')),
    priority         integer     NOT NULL DEFAULT 0,
    retry_count      integer     NOT NULL DEFAULT 0,
    reason           text,
    idempotency_key  text        NOT NULL,
    lease_expires_at timestamptz,
    run_after        timestamptz NOT NULL DEFAULT now(),
    created_at       timestamptz NOT NULL DEFAULT now(),
    picked_at        timestamptz,
    finished_at      timestamptz
);
-- One live task per key, however often it is enqueued.
CREATE UNIQUE INDEX scrape_request_log_live ON scrape_request_log (flow, idempotency_key) WHERE status IN ('PENDING', 'PROCESSING');
CREATE INDEX scrape_request_log_claim ON scrape_request_log (flow, priority DESC, created_at, id) WHERE status = 'PENDING';
CREATE INDEX scrape_request_log_lease ON scrape_request_log (lease_expires_at) WHERE status = 'PROCESSING';

-- What is stored for each entity: the truth behind every picture URL that the API returns.
CREATE TABLE asset_log (
    entity_type          text        NOT NULL,
    entity_id            text        NOT NULL,
    platform             text        NOT NULL,
    asset_type           text        NOT NULL,
    key                  text        NOT NULL,
    original_url         text        NOT NULL,
    sha256               text        NOT NULL,
    bytes                bigint      NOT NULL,
    width                integer,
    height               integer,
    content_type         text        NOT NULL,
    source_etag          text,
    source_last_modified text,
    first_seen           timestamptz NOT NULL DEFAULT now(),
    updated_at           timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (platform, entity_type, entity_id, asset_type)
);

-- One row for each published set of serving tables; the newest PUBLISHED one is being served.
CREATE TABLE dataset_version (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    status       text        NOT NULL CHECK (status IN ('BUILDING', 'PUBLISHED', 'REPLACED', 'ROLLED_BACK', 'FAILED')),
    as_of        timestamptz,
    row_counts   jsonb       NOT NULL DEFAULT '{}',
    failed_step  text,
    reason       text,
    created_at   timestamptz NOT NULL DEFAULT now(),
    published_at timestamptz
);
CREATE UNIQUE INDEX dataset_version_served ON dataset_version ((true)) WHERE status = 'PUBLISHED';
