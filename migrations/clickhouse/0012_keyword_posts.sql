-- The newest version of every post, as keywords are looked for in it: filled from the staging models after each run of them, by
-- src/keywords/posts. A report reads nothing else to find posts.
--
-- `folded` holds the searched fields one after another with a NUL between them, which no keyword holds. `words` are its runs of
-- word characters, each once; as an array they need no tokeniser and no preprocessor, so that a part without its index answers
-- the same.
CREATE TABLE IF NOT EXISTS keyword_post
(
    platform        LowCardinality(String),
    post_id         String,
    profile_id      String,
    post_type       LowCardinality(String),
    published_at    Nullable(DateTime64(3, 'UTC')),
    published_on    Date,                                 -- 1970-01-01: not known
    title           Nullable(String),
    caption         Nullable(String),
    tags            Array(String),
    language        LowCardinality(Nullable(String)),
    category        LowCardinality(Nullable(String)),
    views           Nullable(UInt64),
    plays           Nullable(UInt64),
    likes           Nullable(UInt64),
    comments        Nullable(UInt64),
    reach           Nullable(UInt64),                     -- the platform's own figure
    is_sponsored    Nullable(Bool),
    thumbnail_url   Nullable(String),
    ingested_at     DateTime64(3, 'UTC'),
    row_hash        UInt64,                               -- of all that is above
    folded          String,
    words           Array(String),
    INDEX words_index words TYPE text(tokenizer = 'array')
)
ENGINE = MergeTree
PARTITION BY (platform, toYear(published_on))
ORDER BY (published_on, post_id)
SETTINGS index_granularity = 2048;

-- Every word of keyword_post, so that a keyword is looked up as the words that end with it. A word stays when its last post goes.
-- In the order of their ends, those are neighbours.
CREATE TABLE IF NOT EXISTS keyword_token
(
    token           String
)
ENGINE = ReplacingMergeTree
ORDER BY reverse(token);
