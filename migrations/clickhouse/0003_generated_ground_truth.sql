-- What the generator did to each creator, for tests of what is guessed from the snapshots. Shares are of the followers of the day
-- before (0.5 is half as many again); the snapshot of `day` is the first that shows it.

CREATE TABLE IF NOT EXISTS generated_ground_truth
(
    platform            LowCardinality(String),
    profile_id          String,
    as_of               DateTime64(3, 'UTC'),             -- moment of the newest snapshots
    is_fake             Bool,                             -- followers were bought
    bought_followers    Array(Tuple(day Date, share Float64, followers UInt64)),
    viral_spikes        Array(Tuple(day Date, share Float64, decay_days Float64, like_boost Float64)),
    mass_unfollows      Array(Tuple(day Date, share Float64, followers UInt64)),
    stalls              Array(Tuple(first_day Date, last_day Date)),
    source_file         String,
    source_line         UInt64,
    generated_at        DateTime64(3, 'UTC') DEFAULT now64(3)
)
ENGINE = ReplacingMergeTree(generated_at)
ORDER BY (platform, profile_id, as_of);
