-- Searches that a tenant gave a name, as the API takes them; `address` is the same as the page had it, whose days count back from now.
CREATE TABLE saved_search (
    id         uuid        NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
    tenant_id  text        NOT NULL,
    name       text        NOT NULL,
    platform   text        NOT NULL CHECK (platform IN ('INSTAGRAM', 'YOUTUBE', 'ALL')),
    query      text,
    filters    jsonb       NOT NULL,
    sort_by    text,
    sort_dir   text        NOT NULL CHECK (sort_dir IN ('ASC', 'DESC')),
    address    text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (tenant_id, id)
);

SELECT isolate_tenants('saved_search');
