-- Answers by Idempotency-Key, so that a request that is sent again is not done again. A row without an answer is a request
-- that is running; when its process died, the lease lets another take over.
CREATE TABLE idempotent_request (
    scope            text        NOT NULL, -- what the key belongs to: ingest/profiles
    key              text        NOT NULL,
    owner            uuid        NOT NULL, -- the request that runs or ran
    lease_expires_at timestamptz NOT NULL,
    fingerprint      text,                 -- SHA-256 of the unpacked body
    answer           json,                 -- json, not jsonb: given back as it was
    created_at       timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (scope, key)
);
CREATE INDEX idempotent_request_age ON idempotent_request (created_at);
