-- Who uses the installation, and how he proves it. Behind the code's own checks stands a second wall: whatever is done for a tenant is
-- done in the role creatorscope_tenant, which sees the rows of the tenant that the transaction names and none when it names none.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'creatorscope_tenant') THEN
        CREATE ROLE creatorscope_tenant NOLOGIN;
    END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- roles belong to the server, where another database may have made it
END $$;
DO $$
BEGIN
    EXECUTE format('GRANT creatorscope_tenant TO %I', current_user);
EXCEPTION WHEN insufficient_privilege THEN NULL; -- an administrator made the role; he grants it too
END $$;

-- Puts a table with a tenant_id behind the wall. The owner, as whom feeds, report workers and migrations work, sees all rows.
CREATE FUNCTION isolate_tenants(tenant_table regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    own_row constant text := 'tenant_id = current_setting(''creatorscope.tenant_id'', true)';
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('CREATE POLICY of_tenant ON %s TO creatorscope_tenant USING (%s) WITH CHECK (%s)', tenant_table, own_row, own_row);
    EXECUTE format('CREATE POLICY of_owner ON %s TO %I USING (true) WITH CHECK (true)', tenant_table, current_user);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO creatorscope_tenant', tenant_table);
END $$;

CREATE TABLE tenant (
    tenant_id    text        NOT NULL PRIMARY KEY CHECK (tenant_id ~ '^[A-Za-z0-9._-]{1,64}$'),
    name         text        NOT NULL,
    plan         text        NOT NULL,            -- one of the file of plans
    created_at   timestamptz NOT NULL DEFAULT now(),
    suspended_at timestamptz                      -- its keys and sessions are refused from then on
);

CREATE TABLE api_key (
    key_id       text        NOT NULL PRIMARY KEY, -- stands in the key, so that it is found and recognised
    tenant_id    text        NOT NULL REFERENCES tenant ON DELETE CASCADE,
    name         text        NOT NULL,
    secret_hash  bytea       NOT NULL,            -- SHA-256 of the 256 random bits that are the rest of the key
    scopes       text[]      NOT NULL CHECK (cardinality(scopes) > 0 AND scopes <@ ARRAY['read', 'write', 'export', 'admin']),
    created_at   timestamptz NOT NULL DEFAULT now(),
    expires_at   timestamptz,                     -- also the end of the overlap of a key that was rotated
    revoked_at   timestamptz,
    replaced_by  text        REFERENCES api_key,
    last_used_at timestamptz                      -- to the minute
);
CREATE INDEX api_key_of_tenant ON api_key (tenant_id, created_at DESC);

CREATE TABLE web_session (
    session_hash bytea       NOT NULL PRIMARY KEY, -- SHA-256 of what the cookie holds
    tenant_id    text        NOT NULL REFERENCES tenant ON DELETE CASCADE,
    key_id       text        REFERENCES api_key ON DELETE CASCADE, -- NULL: signed in by this machine itself
    scopes       text[]      NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now(),
    last_seen_at timestamptz NOT NULL DEFAULT now(), -- to the minute
    expires_at   timestamptz NOT NULL
);
CREATE INDEX web_session_end ON web_session (expires_at);
CREATE INDEX web_session_of_key ON web_session (key_id);

-- Processes remember for seconds what they verified; whatever takes a right away empties their memory at once.
CREATE FUNCTION announce_access_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('tenant_access', '');
    RETURN NULL;
END $$;
CREATE TRIGGER access_changed AFTER DELETE OR UPDATE OF plan, suspended_at ON tenant
    FOR EACH STATEMENT EXECUTE FUNCTION announce_access_change();
CREATE TRIGGER access_changed AFTER DELETE OR UPDATE OF secret_hash, scopes, expires_at, revoked_at ON api_key
    FOR EACH STATEMENT EXECUTE FUNCTION announce_access_change();
CREATE TRIGGER access_changed AFTER DELETE OR UPDATE OF scopes, expires_at ON web_session
    FOR EACH STATEMENT EXECUTE FUNCTION announce_access_change();

SELECT isolate_tenants(tenant_table)
FROM unnest(ARRAY['tenant', 'api_key', 'web_session', 'collection', 'collection_item', 'campaign', 'campaign_creator',
                  'keyword_report', 'keyword_synonyms']::regclass[]) AS tenant_table;
