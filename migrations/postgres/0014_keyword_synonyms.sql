-- Groups of words that a tenant takes for one another, beside those that are shipped.
CREATE TABLE keyword_synonyms (
    tenant_id   text        NOT NULL PRIMARY KEY,
    groups      jsonb       NOT NULL,              -- a list of lists of words
    updated_at  timestamptz NOT NULL DEFAULT now()
);
