-- The first column of an index decides nearly every comparison: it is the one that tells rows apart.
ALTER TABLE asset_log DROP CONSTRAINT asset_log_pkey, ADD PRIMARY KEY (entity_id, asset_type, entity_type, platform);
DROP INDEX scrape_request_processing_key;
CREATE INDEX scrape_request_processing_key ON scrape_request_processing (idempotency_key);

-- As before, but done at once where a statement changed nothing: most ends of tasks put nothing back.
CREATE OR REPLACE FUNCTION scrape_request_added() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off SET enable_hashjoin = off AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM added WHERE status = 'PENDING') THEN
        RETURN NULL;
    END IF;
    -- A task that was taken while this statement looked for it is live, and no longer where the unique index of this part sees it.
    DELETE FROM scrape_request_pending task USING added
     WHERE task.id = added.id AND added.status = 'PENDING' AND EXISTS (
           SELECT FROM scrape_request_processing held
            WHERE held.flow = added.flow AND held.idempotency_key = added.idempotency_key);
    INSERT INTO scrape_request_tally (flow, status, tasks)
    SELECT flow, 'PENDING', count(*) FROM added WHERE status = 'PENDING' GROUP BY flow;
    PERFORM pg_notify('scrape_request', flow) FROM added WHERE status = 'PENDING' AND run_after IS NULL GROUP BY flow;
    RETURN NULL;
END $$;
