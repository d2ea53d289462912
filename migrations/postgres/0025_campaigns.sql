-- What a campaign looks for, how far it is with each creator, and its sponsored posts.
ALTER TABLE campaign
    ADD COLUMN brief jsonb NOT NULL DEFAULT '{}'; -- src/serve/campaigns/brief.schema.ts
CREATE INDEX campaign_of_tenant ON campaign (tenant_id, created_at DESC, id DESC);

ALTER TABLE campaign_creator
    ADD COLUMN status      text        NOT NULL DEFAULT 'SHORTLISTED'
        CHECK (status IN ('SUGGESTED', 'SHORTLISTED', 'CONTACTED', 'AGREED', 'DECLINED', 'DONE')),
    ADD COLUMN surfaced_by text        NOT NULL DEFAULT 'MANUAL'
        CHECK (surfaced_by IN ('SEARCH', 'KEYWORD', 'GENRE', 'LEADERBOARD', 'SIMILAR', 'MANUAL')),
    ADD COLUMN note        text        NOT NULL DEFAULT '',
    ADD COLUMN updated_at  timestamptz NOT NULL DEFAULT now();

-- A post is named by the platform's id; its figures are read from the newest snapshot. Whose it is may not be known yet.
CREATE TABLE campaign_post (
    tenant_id   text        NOT NULL,
    campaign_id uuid        NOT NULL,
    platform    text        NOT NULL CHECK (platform IN ('INSTAGRAM', 'YOUTUBE')),
    post_id     text        NOT NULL,
    url         text,                             -- as it was given; NULL: found by mention
    matched     text[]      NOT NULL DEFAULT '{}', -- what of the brief it mentions
    excluded    boolean     NOT NULL DEFAULT false, -- counts for nothing, and is not found again
    added_at    timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, campaign_id, platform, post_id),
    FOREIGN KEY (tenant_id, campaign_id) REFERENCES campaign (tenant_id, id) ON DELETE CASCADE
);

SELECT isolate_tenants('campaign_post');
