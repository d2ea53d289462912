-- What is stored heals its trouble by the column that tells rows apart, as asset_log is looked up.
ALTER TABLE asset_trouble DROP CONSTRAINT asset_trouble_pkey, ADD PRIMARY KEY (entity_id, asset_type, entity_type, platform);

-- As before, but minutes and reasons are made of groups, not of rows: most rows of a statement ended at one moment.
CREATE OR REPLACE FUNCTION scrape_request_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO scrape_request_tally (flow, status, reason, minute, tasks)
    SELECT flow, status, coalesce(left(split_part(reason, ':', 1), 80), ''), date_trunc('minute', finished_at), sum(tasks)
      FROM (SELECT flow, status, reason, finished_at, count(*) AS tasks FROM added
             WHERE status IN ('COMPLETE', 'FAILED') GROUP BY flow, status, reason, finished_at) AS moments
     GROUP BY 1, 2, 3, 4;
    RETURN NULL;
END $$;
