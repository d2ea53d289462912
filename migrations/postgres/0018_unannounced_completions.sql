-- Reports of whose end the world is still to be told: looked for every few seconds.
CREATE INDEX keyword_report_unannounced ON keyword_report_completion (report_id) WHERE announced_at IS NULL;
