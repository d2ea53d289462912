-- The queue's table in parts, by status. What waits, what is held and what has ended are different things to a database: a
-- deep part that is read from its front, a small one that churns, and days that are only written and dropped. A row goes from one
-- to the next by DELETE and INSERT (or by a plain UPDATE of its status), so that taking a task touches no index of the deep part.
-- Reads and writes by the table's name see all parts as one.
ALTER TABLE scrape_request_log RENAME TO scrape_request_log_flat;
CREATE SEQUENCE scrape_request_id;

CREATE TABLE scrape_request_log (
    id               bigint      NOT NULL DEFAULT nextval('scrape_request_id'),
    flow             text        NOT NULL,
    platform         text        NOT NULL,
    params           jsonb       NOT NULL,
    status           text        NOT NULL DEFAULT 'PENDING',
    priority         integer     NOT NULL DEFAULT 0,
    retry_count      integer     NOT NULL DEFAULT 0,
    reason           text,
    idempotency_key  text        NOT NULL,
    host             text,        -- of the link, so that a host can be paused; NULL: no link
    expires_at       timestamptz, -- when the link dies; NULL: not known
    lease_expires_at timestamptz,
    run_after        timestamptz, -- NULL: due at once
    created_at       timestamptz NOT NULL DEFAULT now(),
    picked_at        timestamptz, -- names the lease
    finished_at      timestamptz
) PARTITION BY LIST (status);

-- One live task a key: here, there, and between both by the trigger below.
CREATE TABLE scrape_request_pending PARTITION OF scrape_request_log (PRIMARY KEY (id)) FOR VALUES IN ('PENDING');
CREATE UNIQUE INDEX scrape_request_pending_key ON scrape_request_pending (flow, idempotency_key);
-- Tasks that wait for their moment stand apart, so that no claim has to walk over them.
CREATE INDEX scrape_request_pending_claim ON scrape_request_pending (flow, priority DESC, created_at, id) WHERE run_after IS NULL;
CREATE INDEX scrape_request_pending_wait ON scrape_request_pending (flow, run_after) WHERE run_after IS NOT NULL;
CREATE INDEX scrape_request_pending_expiry ON scrape_request_pending (flow, expires_at) WHERE run_after IS NULL AND expires_at IS NOT NULL;

-- Small: what workers hold now. No index on the lease, so that renewing one is a change in place.
CREATE TABLE scrape_request_processing PARTITION OF scrape_request_log (PRIMARY KEY (id)) FOR VALUES IN ('PROCESSING') WITH (fillfactor = 70);
CREATE INDEX scrape_request_processing_key ON scrape_request_processing (flow, idempotency_key);

-- A day each, written once and dropped whole. Only failures are looked up.
CREATE TABLE scrape_request_done PARTITION OF scrape_request_log FOR VALUES IN ('COMPLETE', 'FAILED') PARTITION BY RANGE (finished_at);
CREATE INDEX scrape_request_done_failed ON scrape_request_done (flow, idempotency_key) WHERE status = 'FAILED';
CREATE TABLE scrape_request_done_rest PARTITION OF scrape_request_done DEFAULT;

-- Dead rows of the parts that churn leave early; a deep part is not scanned for the sake of a few.
ALTER TABLE scrape_request_pending SET (autovacuum_vacuum_scale_factor = 0.1, autovacuum_vacuum_threshold = 10000,
    autovacuum_analyze_scale_factor = 0.1, autovacuum_analyze_threshold = 10000, autovacuum_vacuum_cost_delay = 0);
ALTER TABLE scrape_request_processing SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000,
    autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 20000, autovacuum_vacuum_cost_delay = 0);

-- How many wait, how many ended, minute by minute: a row for each statement that changed it, summed up by the queue's upkeep.
CREATE TABLE scrape_request_tally (
    flow   text        NOT NULL,
    status text        NOT NULL, -- PENDING: the difference; COMPLETE, FAILED: that ended in this minute
    reason text        NOT NULL DEFAULT '', -- of failures, before its first colon
    minute timestamptz NOT NULL DEFAULT '-infinity',
    tasks  bigint      NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_cost_delay = 0);

-- Hosts that are left alone for a while.
CREATE TABLE scrape_host_pause (
    host   text        PRIMARY KEY,
    until  timestamptz NOT NULL,
    reason text        NOT NULL
);

-- Counts what a statement changed, wakes those who wait for tasks, and keeps one live task a key.
CREATE FUNCTION scrape_request_added() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off SET enable_hashjoin = off AS $$
BEGIN
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

CREATE FUNCTION scrape_request_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO scrape_request_tally (flow, status, tasks)
    SELECT flow, 'PENDING', -count(*) FROM removed WHERE status = 'PENDING' GROUP BY flow;
    RETURN NULL;
END $$;

CREATE FUNCTION scrape_request_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO scrape_request_tally (flow, status, reason, minute, tasks)
    SELECT flow, status, coalesce(left(split_part(reason, ':', 1), 80), ''), date_trunc('minute', finished_at), count(*)
      FROM added WHERE status IN ('COMPLETE', 'FAILED') GROUP BY 1, 2, 3, 4;
    RETURN NULL;
END $$;

-- Of the parts, which the product names itself.
CREATE TRIGGER added AFTER INSERT ON scrape_request_pending REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION scrape_request_added();
CREATE TRIGGER removed AFTER DELETE ON scrape_request_pending REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION scrape_request_removed();
CREATE TRIGGER ended AFTER INSERT ON scrape_request_done REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION scrape_request_ended();
-- Of the whole, which others write to: an UPDATE moves rows from part to part.
CREATE TRIGGER added AFTER INSERT ON scrape_request_log REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION scrape_request_added();
CREATE TRIGGER ended AFTER INSERT ON scrape_request_log REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION scrape_request_ended();
CREATE TRIGGER removed AFTER DELETE ON scrape_request_log REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION scrape_request_removed();
CREATE TRIGGER moved_in AFTER UPDATE ON scrape_request_log REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION scrape_request_added();
CREATE TRIGGER moved_on AFTER UPDATE ON scrape_request_log REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION scrape_request_ended();
CREATE TRIGGER moved_out AFTER UPDATE ON scrape_request_log REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION scrape_request_removed();

-- What a table is emptied of is no longer counted.
CREATE FUNCTION scrape_request_emptied() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    TRUNCATE scrape_request_tally;
    RETURN NULL;
END $$;
CREATE TRIGGER emptied AFTER TRUNCATE ON scrape_request_log FOR EACH STATEMENT EXECUTE FUNCTION scrape_request_emptied();

INSERT INTO scrape_request_log (id, flow, platform, params, status, priority, retry_count, reason, idempotency_key, host, lease_expires_at,
                                run_after, created_at, picked_at, finished_at)
SELECT id, flow, platform, params, status, priority, retry_count, reason, idempotency_key, substring(params ->> 'url' FROM '^https?://([^/?#]+)'),
       lease_expires_at, CASE WHEN run_after > now() THEN run_after END, created_at, picked_at,
       CASE WHEN status IN ('COMPLETE', 'FAILED') THEN coalesce(finished_at, now()) END
  FROM scrape_request_log_flat;
SELECT setval('scrape_request_id', (SELECT coalesce(max(id), 0) + 1 FROM scrape_request_log_flat), false);
DROP TABLE scrape_request_log_flat;
