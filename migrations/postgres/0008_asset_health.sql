-- Assets whose newest link could not be stored. A row leaves when the asset is stored.
CREATE TABLE asset_trouble (
    entity_type text        NOT NULL,
    entity_id   text        NOT NULL,
    platform    text        NOT NULL,
    asset_type  text        NOT NULL,
    url         text        NOT NULL, -- the link that failed
    reason      text        NOT NULL,
    rounds      integer     NOT NULL, -- how often in a row
    max_rounds  integer,     -- after so many it is known to be gone; NULL: never
    retry_at    timestamptz, -- NULL: it is gone
    failed_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (platform, entity_type, entity_id, asset_type)
) WITH (fillfactor = 80);
CREATE INDEX asset_trouble_due ON asset_trouble (retry_at) WHERE retry_at IS NOT NULL;

-- The state of every asset that was ever tried. ok: the newest link that is known is stored. stale: an older picture is stored
-- and shown. retry: nothing is stored, and it is tried again at retry_at. gone: nothing is stored, and the platform has it no longer.
CREATE VIEW asset_health AS
SELECT log.platform, log.entity_type, log.entity_id, log.asset_type,
       CASE WHEN trouble.reason IS NULL THEN 'ok' ELSE 'stale' END AS state,
       log.key, trouble.reason, trouble.retry_at, log.updated_at AS stored_at, trouble.failed_at
  FROM asset_log log LEFT JOIN asset_trouble trouble USING (platform, entity_type, entity_id, asset_type)
UNION ALL
SELECT trouble.platform, trouble.entity_type, trouble.entity_id, trouble.asset_type,
       CASE WHEN trouble.retry_at IS NULL THEN 'gone' ELSE 'retry' END,
       NULL, trouble.reason, trouble.retry_at, NULL, trouble.failed_at
  FROM asset_trouble trouble
 WHERE NOT EXISTS (SELECT FROM asset_log log
                    WHERE (log.platform, log.entity_type, log.entity_id, log.asset_type)
                        = (trouble.platform, trouble.entity_type, trouble.entity_id, trouble.asset_type));

-- Depth, age and rate by flow and status, exact and as cheap on a deep queue as on an empty one: what waits and what ended is
-- counted by every statement that changes it, and the oldest is read from the front of each priority. Ended: within 24 hours.
CREATE VIEW scrape_request_stats AS
WITH RECURSIVE waiting AS (
  SELECT flow, sum(tasks)::bigint AS tasks FROM scrape_request_tally WHERE status = 'PENDING' GROUP BY flow
), front AS (
  SELECT flow, first.priority, first.created_at FROM waiting, LATERAL (
    SELECT priority, created_at FROM scrape_request_pending task
     WHERE task.flow = waiting.flow AND run_after IS NULL ORDER BY priority DESC, created_at, id LIMIT 1) AS first
  UNION ALL
  SELECT front.flow, next.priority, next.created_at FROM front, LATERAL (
    SELECT priority, created_at FROM scrape_request_pending task
     WHERE task.flow = front.flow AND run_after IS NULL AND task.priority < front.priority
     ORDER BY priority DESC, created_at, id LIMIT 1) AS next
)
SELECT flow, 'PENDING' AS status, tasks,
       (SELECT extract(epoch FROM now() - min(created_at))::float FROM front WHERE front.flow = waiting.flow) AS oldest_s,
       NULL::float AS per_second
  FROM waiting WHERE tasks > 0
UNION ALL
SELECT flow, status, count(*), extract(epoch FROM now() - min(created_at))::float, NULL FROM scrape_request_processing GROUP BY flow, status
UNION ALL
SELECT flow, status, sum(tasks)::bigint, NULL,
       coalesce(sum(tasks) FILTER (WHERE minute >= date_trunc('minute', now()) - interval '5 minutes'
                                     AND minute < date_trunc('minute', now())), 0)::float / 300
  FROM scrape_request_tally WHERE status <> 'PENDING' AND minute > now() - interval '1 day' GROUP BY flow, status;

-- Failures of the last 24 hours by what stands before the reason's colon.
CREATE VIEW scrape_request_failures AS
SELECT flow, reason, sum(tasks)::bigint AS tasks FROM scrape_request_tally
 WHERE status = 'FAILED' AND minute > now() - interval '1 day' GROUP BY flow, reason;
