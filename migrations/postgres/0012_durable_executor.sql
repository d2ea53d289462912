-- Processes that run durable work, each with a lease. What a process leaves behind when its lease ends is taken over by another.
CREATE TABLE durable_executor (
    executor_id      text        NOT NULL PRIMARY KEY,
    lease_expires_at timestamptz NOT NULL
);
