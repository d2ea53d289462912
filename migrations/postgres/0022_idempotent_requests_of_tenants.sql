-- A key of a request belongs to its tenant. Answers of before are forgotten: they would have been within a week.
TRUNCATE idempotent_request;
ALTER TABLE idempotent_request ADD COLUMN tenant_id text NOT NULL;
ALTER TABLE idempotent_request DROP CONSTRAINT idempotent_request_pkey;
ALTER TABLE idempotent_request ADD PRIMARY KEY (tenant_id, scope, key);
SELECT isolate_tenants('idempotent_request');
