-- What is wrong with a schedule: its run failed, or it is late. Open until it succeeds again.
CREATE TABLE pipeline_incident (
    id        bigint      NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    schedule  text        NOT NULL REFERENCES pipeline_schedule (name),
    kind      text        NOT NULL CHECK (kind IN ('FAILED', 'LATE')),
    run_id    text,                            -- that failed
    reason    text        NOT NULL,
    opened_at timestamptz NOT NULL,
    closed_at timestamptz
);
CREATE UNIQUE INDEX pipeline_incident_open ON pipeline_incident (schedule, kind) WHERE closed_at IS NULL;

-- What people are to be told of it: once that it began, once that it is over.
CREATE TABLE pipeline_notice (
    incident_id  bigint      NOT NULL REFERENCES pipeline_incident (id) ON DELETE CASCADE,
    news         text        NOT NULL CHECK (news IN ('OPENED', 'CLOSED')),
    attempts     integer     NOT NULL DEFAULT 0,
    due_at       timestamptz NOT NULL,
    delivered_at timestamptz,
    PRIMARY KEY (incident_id, news)
);
CREATE INDEX pipeline_notice_due ON pipeline_notice (due_at) WHERE delivered_at IS NULL;
