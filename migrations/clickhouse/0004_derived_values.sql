-- What was worked out from a row's own columns at ingestion, where the source did not say it; docs/reference/derived-values.md
-- tells how. It is no part of content_hash: a better detector makes no new rows of old ones. Of rows with the same content the
-- one that was ingested last counts (docs/decisions/0009).

ALTER TABLE raw_profile_snapshot
    ADD COLUMN IF NOT EXISTS derived_language   LowCardinality(Nullable(String)) AFTER views,  -- ISO 639, of the biography
    ADD COLUMN IF NOT EXISTS derived_country    LowCardinality(Nullable(String)) AFTER derived_language,
    ADD COLUMN IF NOT EXISTS derived_state      LowCardinality(Nullable(String)) AFTER derived_country,
    ADD COLUMN IF NOT EXISTS derived_city       LowCardinality(Nullable(String)) AFTER derived_state,
    ADD COLUMN IF NOT EXISTS derived_has_email  Nullable(Bool) AFTER derived_city,             -- whether the biography gives one
    ADD COLUMN IF NOT EXISTS derived_mentions   Array(String) AFTER derived_has_email;

ALTER TABLE raw_post_snapshot
    ADD COLUMN IF NOT EXISTS post_type_is_derived       Bool DEFAULT false AFTER is_sponsored,
    ADD COLUMN IF NOT EXISTS derived_language           LowCardinality(Nullable(String)) AFTER post_type_is_derived,
    ADD COLUMN IF NOT EXISTS derived_hashtags           Array(String) AFTER derived_language, -- lower case, without the sign
    ADD COLUMN IF NOT EXISTS derived_mentions           Array(String) AFTER derived_hashtags,
    ADD COLUMN IF NOT EXISTS derived_sponsored_signals  Array(LowCardinality(String)) AFTER derived_mentions;
