-- A refused publish is one whose checks say no; a failed one broke.
ALTER TABLE dataset_version DROP CONSTRAINT dataset_version_status_check;
ALTER TABLE dataset_version ADD CONSTRAINT dataset_version_status_check
    CHECK (status IN ('BUILDING', 'PUBLISHED', 'REPLACED', 'ROLLED_BACK', 'FAILED', 'REFUSED'));

-- Of each serving table the version whose rows it lies on ("base") and how many rows were shipped over these; a table that was
-- loaded whole has its own version as base.
ALTER TABLE dataset_version ADD COLUMN table_parts jsonb NOT NULL DEFAULT '{}'; -- {"instagram_account": {"base": "7", "shipped": 120, "removed": 3}}
-- Of each serving table what the next version is compared with: rows, NULLs, medians, shares.
ALTER TABLE dataset_version ADD COLUMN statistics jsonb NOT NULL DEFAULT '{}';
-- Who published in spite of a refused check, and why.
ALTER TABLE dataset_version ADD COLUMN accepted_by text;
ALTER TABLE dataset_version ADD COLUMN accepted_reason text;

CREATE TABLE publish_check (
    version     bigint NOT NULL REFERENCES dataset_version ON DELETE CASCADE,
    table_name  text   NOT NULL,
    check_name  text   NOT NULL CHECK (check_name IN ('rows', 'required', 'range', 'nulls', 'shares', 'median')),
    column_name text   NOT NULL DEFAULT '', -- empty: of the whole table
    outcome     text   NOT NULL CHECK (outcome IN ('PASSED', 'REFUSED', 'ACCEPTED')),
    served      double precision,           -- the figure of the version before, NULL when there is none to compare with
    built       double precision NOT NULL,
    bound       double precision NOT NULL,
    message     text   NOT NULL,
    PRIMARY KEY (version, table_name, check_name, column_name)
);
