-- Where a verification of what is stored has come to: it goes on there, also after a day that was too short for all of it.
CREATE TABLE verification_pass (
    name      text        NOT NULL PRIMARY KEY,
    began_at  timestamptz NOT NULL,
    pct       integer     NOT NULL,               -- of the assets that are looked at; another share begins anew
    sample    integer     NOT NULL,               -- which of them; another one in each pass
    position  jsonb,                              -- the asset that was looked at last; NULL: none yet
    checked   bigint      NOT NULL DEFAULT 0,
    wrong     bigint      NOT NULL DEFAULT 0
);
