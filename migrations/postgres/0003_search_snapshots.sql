-- Of each serving table its oid, which stays with it through every rename, so that a row tells by its tableoid which version
-- it is of; of each platform the search index's snapshot in the object store.
ALTER TABLE dataset_version ADD COLUMN table_oids jsonb NOT NULL DEFAULT '{}';
ALTER TABLE dataset_version ADD COLUMN search_snapshots jsonb NOT NULL DEFAULT '{}'; -- {"INSTAGRAM": {"key": …, "rows": …}}
