-- What ended lately is asked for every second while somebody looks at the page.
CREATE INDEX pipeline_run_ended ON pipeline_run (ended_at DESC) WHERE ended_at IS NOT NULL;
