-- What the schedules of the pipeline did, for people. The list of schedules itself is code; the steps of a run under way are kept by
-- the durable runs under the id "run#attempt".
CREATE TABLE pipeline_schedule (
    name          text        NOT NULL PRIMARY KEY,
    known_since   timestamptz NOT NULL,
    planned_until timestamptz NOT NULL, -- every tick up to here has its run, or was left out on purpose
    paused_at     timestamptz,          -- NULL: it is not paused
    paused_by     text
);

CREATE TABLE pipeline_run (
    id           text        NOT NULL PRIMARY KEY, -- "schedule/tick"
    schedule     text        NOT NULL REFERENCES pipeline_schedule (name),
    lane         text        NOT NULL,             -- runs of a lane take turns
    tick         timestamptz NOT NULL,             -- the moment that it is for; of a manual one: when it was asked for
    cause        text        NOT NULL CHECK (cause IN ('SCHEDULE', 'CATCH_UP', 'BACKFILL', 'MANUAL')),
    state        text        NOT NULL DEFAULT 'QUEUED'
                 CHECK (state IN ('QUEUED', 'RUNNING', 'RETRYING', 'DONE', 'FAILED', 'CANCELLED', 'SKIPPED')),
    attempt      integer     NOT NULL DEFAULT 0,   -- counts on when a backfill runs it again
    tries        integer     NOT NULL DEFAULT 0,   -- attempts since it was queued
    time_limit_s integer     NOT NULL,
    queued_at    timestamptz NOT NULL,
    started_at   timestamptz,                      -- of the last attempt
    retry_at     timestamptz,                      -- of a run that waits for its next attempt
    ended_at     timestamptz,
    error        text,                             -- why the last attempt failed, or why it was left out
    asked_by     text                              -- of a manual one and of a backfill
);
-- The guarantees: a tick has one run, a schedule one active run, a lane one that works.
CREATE UNIQUE INDEX pipeline_run_tick ON pipeline_run (schedule, tick) WHERE cause <> 'MANUAL';
CREATE UNIQUE INDEX pipeline_run_active ON pipeline_run (schedule) WHERE state IN ('RUNNING', 'RETRYING');
CREATE UNIQUE INDEX pipeline_run_lane ON pipeline_run (lane) WHERE state = 'RUNNING';
CREATE INDEX pipeline_run_open ON pipeline_run (queued_at) WHERE state IN ('QUEUED', 'RUNNING', 'RETRYING');
CREATE INDEX pipeline_run_newest ON pipeline_run (queued_at DESC);
CREATE INDEX pipeline_run_of_schedule ON pipeline_run (schedule, queued_at DESC);

-- The steps of an attempt; a step that another process took over begins anew.
CREATE TABLE pipeline_step (
    run_id     text        NOT NULL REFERENCES pipeline_run (id) ON DELETE CASCADE,
    attempt    integer     NOT NULL,
    step       text        NOT NULL,
    state      text        NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'FAILED')),
    started_at timestamptz NOT NULL,
    ended_at   timestamptz,
    error      text,
    PRIMARY KEY (run_id, attempt, step)
);

CREATE TABLE pipeline_line (
    run_id  text        NOT NULL REFERENCES pipeline_run (id) ON DELETE CASCADE,
    line    bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    attempt integer     NOT NULL,
    step    text        NOT NULL,
    said_at timestamptz NOT NULL,
    text    text        NOT NULL,
    PRIMARY KEY (run_id, line)
);
