-- What tenants used. The ledger has one row for what is charged: the same request on the same data set is found here again, and is free.
CREATE TABLE usage_charge (
    tenant_id       text        NOT NULL,
    month           date        NOT NULL,          -- its first day, UTC
    action          text        NOT NULL CHECK (action IN ('search', 'report', 'export')),
    request_hash    bytea       NOT NULL,          -- SHA-256 of what was asked for
    dataset_version text        NOT NULL,          -- 'none': before the first publish
    units           bigint      NOT NULL CHECK (units > 0), -- searches, reports; of exports: rows
    key_id          text,                          -- NULL: no key asked for it
    charged_at      timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, month, action, request_hash, dataset_version)
);
CREATE INDEX usage_charge_newest ON usage_charge (tenant_id, charged_at DESC);

-- The sums of the ledger, moved in the same transaction; a limit is held by the row's lock.
CREATE TABLE usage_total (
    tenant_id text   NOT NULL,
    month     date   NOT NULL,
    action    text   NOT NULL,
    units     bigint NOT NULL CHECK (units >= 0),
    PRIMARY KEY (tenant_id, month, action)
);

-- Requests of the minute that runs. Not worth a word in the log of changes: after a crash a minute begins anew.
CREATE UNLOGGED TABLE request_window (
    tenant_id text        NOT NULL PRIMARY KEY,
    starts_at timestamptz NOT NULL,
    used      bigint      NOT NULL,
    granted   bigint      NOT NULL                 -- by the last statement
) WITH (fillfactor = 50);

-- Attempts with a wrong key, by address and by key, so that guessing gets slower and slower.
CREATE UNLOGGED TABLE access_attempt (
    subject       text        NOT NULL PRIMARY KEY, -- "address …" or "key …"
    failures      integer     NOT NULL,
    last_at       timestamptz NOT NULL,
    blocked_until timestamptz NOT NULL
) WITH (fillfactor = 50);

SELECT isolate_tenants(tenant_table)
FROM unnest(ARRAY['usage_charge', 'usage_total', 'request_window']::regclass[]) AS tenant_table;

-- For each row: a statement that finds none takes no right away, and must not make everybody forget what they verified.
DROP TRIGGER access_changed ON tenant;
DROP TRIGGER access_changed ON api_key;
DROP TRIGGER access_changed ON web_session;
CREATE TRIGGER access_changed AFTER DELETE OR UPDATE OF plan, suspended_at ON tenant
    FOR EACH ROW EXECUTE FUNCTION announce_access_change();
CREATE TRIGGER access_changed AFTER DELETE OR UPDATE OF secret_hash, scopes, expires_at, revoked_at ON api_key
    FOR EACH ROW EXECUTE FUNCTION announce_access_change();
CREATE TRIGGER access_changed AFTER DELETE OR UPDATE OF scopes, expires_at ON web_session
    FOR EACH ROW EXECUTE FUNCTION announce_access_change();
