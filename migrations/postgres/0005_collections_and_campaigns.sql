-- Lists of creators that a tenant keeps. What they hold repeats the tenant, so that no statement finds a row but by whose it is.
CREATE TABLE collection (
    id         uuid        NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
    tenant_id  text        NOT NULL,
    name       text        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (tenant_id, id)
);
CREATE TABLE collection_item (
    tenant_id     text        NOT NULL,
    collection_id uuid        NOT NULL,
    platform      text        NOT NULL CHECK (platform IN ('INSTAGRAM', 'YOUTUBE')),
    profile_id    text        NOT NULL,
    added_at      timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, collection_id, platform, profile_id),
    FOREIGN KEY (tenant_id, collection_id) REFERENCES collection (tenant_id, id) ON DELETE CASCADE
);

CREATE TABLE campaign (
    id         uuid        NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
    tenant_id  text        NOT NULL,
    name       text        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (tenant_id, id)
);
CREATE TABLE campaign_creator (
    tenant_id   text        NOT NULL,
    campaign_id uuid        NOT NULL,
    platform    text        NOT NULL CHECK (platform IN ('INSTAGRAM', 'YOUTUBE')),
    profile_id  text        NOT NULL,
    added_at    timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, campaign_id, platform, profile_id),
    FOREIGN KEY (tenant_id, campaign_id) REFERENCES campaign (tenant_id, id) ON DELETE CASCADE
);
