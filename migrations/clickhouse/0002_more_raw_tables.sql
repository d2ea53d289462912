-- What is known of a profile besides its snapshots. Append-only and deduplicated by content, as in 0001. Missing is NULL;
-- a map or a list that is not known is empty. Shares are fractions of the audience (0.25 is a quarter); a source often gives
-- only the largest, so they may add up to less than 1.

CREATE TABLE IF NOT EXISTS raw_audience_snapshot
(
    platform            LowCardinality(String),           -- INSTAGRAM | YOUTUBE
    profile_id          String,
    snapshot_at         DateTime64(3, 'UTC'),
    country_shares      Map(LowCardinality(String), Float64),                              -- {'IN': 0.61}
    city_shares         Map(String, Float64),                                              -- {'Mumbai': 0.12}
    language_shares     Map(LowCardinality(String), Float64),                              -- {'hi': 0.4}
    age_gender_shares   Map(LowCardinality(String), Map(LowCardinality(String), Float64)), -- {'male': {'18-24': 0.2}}
    notable_followers   Array(String),                    -- profile ids on the same platform, most notable first
    source_file         String,
    source_line         UInt64,
    ingested_at         DateTime64(3, 'UTC') DEFAULT now64(3),
    content_hash        UInt64 MATERIALIZED sipHash64(toString(tuple(
        platform, profile_id, snapshot_at, country_shares, city_shares, language_shares, age_gender_shares, notable_followers))),
    INDEX ingested_at_range ingested_at TYPE minmax GRANULARITY 1
)
ENGINE = ReplacingMergeTree(ingested_at)
PARTITION BY toYYYYMM(snapshot_at)
ORDER BY (platform, profile_id, snapshot_at, content_hash);

-- That a profile had a follower, with what the platform showed of the follower at that moment.
CREATE TABLE IF NOT EXISTS raw_follower_relationship
(
    platform            LowCardinality(String),
    profile_id          String,
    follower_id         String,
    snapshot_at         DateTime64(3, 'UTC'),
    handle              Nullable(String),
    name                Nullable(String),
    picture_url         Nullable(String),
    is_verified         Nullable(Bool),
    is_private          Nullable(Bool),
    followers           Nullable(UInt64),
    following           Nullable(UInt64),
    uploads             Nullable(UInt64),
    source_file         String,
    source_line         UInt64,
    ingested_at         DateTime64(3, 'UTC') DEFAULT now64(3),
    content_hash        UInt64 MATERIALIZED sipHash64(toString(tuple(
        platform, profile_id, follower_id, snapshot_at, handle, name, picture_url, is_verified, is_private, followers,
        following, uploads))),
    INDEX ingested_at_range ingested_at TYPE minmax GRANULARITY 1
)
ENGINE = ReplacingMergeTree(ingested_at)
PARTITION BY toYYYYMM(snapshot_at)
ORDER BY (platform, profile_id, follower_id, snapshot_at, content_hash);

-- What a model took a post's caption to be about.
CREATE TABLE IF NOT EXISTS raw_caption_category
(
    platform            LowCardinality(String),
    post_id             String,
    category            LowCardinality(String),
    score               Nullable(Float64),                -- 0 to 1
    model               LowCardinality(String),
    categorised_at      DateTime64(3, 'UTC'),
    source_file         String,
    source_line         UInt64,
    ingested_at         DateTime64(3, 'UTC') DEFAULT now64(3),
    content_hash        UInt64 MATERIALIZED sipHash64(toString(tuple(platform, post_id, category, score, model, categorised_at))),
    INDEX ingested_at_range ingested_at TYPE minmax GRANULARITY 1
)
ENGINE = ReplacingMergeTree(ingested_at)
PARTITION BY toYYYYMM(categorised_at)
ORDER BY (platform, post_id, categorised_at, content_hash);

-- That two profiles belong to one creator.
CREATE TABLE IF NOT EXISTS raw_linked_profile
(
    instagram_profile_id String,
    youtube_profile_id   String,
    source              LowCardinality(String),           -- who says so: BIO_LINK, MANUAL, …
    confidence          Nullable(Float64),                -- 0 to 1
    linked_at           DateTime64(3, 'UTC'),             -- when the source said so
    source_file         String,
    source_line         UInt64,
    ingested_at         DateTime64(3, 'UTC') DEFAULT now64(3),
    content_hash        UInt64 MATERIALIZED sipHash64(toString(tuple(
        instagram_profile_id, youtube_profile_id, source, confidence, linked_at))),
    INDEX ingested_at_range ingested_at TYPE minmax GRANULARITY 1
)
ENGINE = ReplacingMergeTree(ingested_at)
PARTITION BY toYYYYMM(linked_at)
ORDER BY (instagram_profile_id, youtube_profile_id, linked_at, content_hash);

-- Incremental models ask for what was ingested lately, which the sorting keys do not help with.
ALTER TABLE raw_profile_snapshot ADD INDEX IF NOT EXISTS ingested_at_range ingested_at TYPE minmax GRANULARITY 1;
ALTER TABLE raw_profile_snapshot MATERIALIZE INDEX ingested_at_range;
ALTER TABLE raw_post_snapshot ADD INDEX IF NOT EXISTS ingested_at_range ingested_at TYPE minmax GRANULARITY 1;
ALTER TABLE raw_post_snapshot MATERIALIZE INDEX ingested_at_range;

-- A row leaves the quarantine when its newest version says when it was resolved. Fields of a CSV record have their names from
-- the header, without which the raw text could not be read again.
ALTER TABLE raw_quarantine ADD COLUMN IF NOT EXISTS columns Array(LowCardinality(String)) AFTER raw_text;
ALTER TABLE raw_quarantine ADD COLUMN IF NOT EXISTS resolved_at Nullable(DateTime64(3, 'UTC')) AFTER quarantined_at;
