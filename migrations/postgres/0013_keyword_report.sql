-- Keyword reports as their tenants see them. The run itself, step by step, is kept by the durable runs under the same id.
CREATE TABLE keyword_report (
    id           uuid        NOT NULL PRIMARY KEY,
    tenant_id    text        NOT NULL,
    request      jsonb       NOT NULL,
    state        text        NOT NULL DEFAULT 'QUEUED' CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    step         text        CHECK (step IN ('search', 'categorise', 'enrich', 'demographics', 'complete')),
    terms        jsonb,                               -- what the options made of the keywords
    posts        bigint,                              -- found so far
    creators     bigint,
    error        text,
    created_at   timestamptz NOT NULL DEFAULT now(),
    started_at   timestamptz,
    finished_at  timestamptz
);
CREATE INDEX keyword_report_of_tenant ON keyword_report (tenant_id, created_at DESC, id DESC);

-- That a report ended, once for each; announced_at says when the world was told.
CREATE TABLE keyword_report_completion (
    report_id    uuid        NOT NULL PRIMARY KEY REFERENCES keyword_report (id) ON DELETE CASCADE,
    event        jsonb       NOT NULL,
    announced_at timestamptz
);
