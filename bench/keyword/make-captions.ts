import { setTimeout as sleep } from 'node:timers/promises'
import { type ClickHouseClient, queryRows } from '../../src/platform/clickhouse/client.ts'
import { accountRow, createMarts, insertRows } from '../../test/support/mart-fixture.ts'

const CREATORS = 200_000
const BATCH = 500_000

/** Words by how often a post holds them; all others follow Zipf's law over a million made-up ones. */
export const KNOWN_WORDS = [
  ['protein', 0.03],
  ['wheyprotein', 0.001],
  ['हिंदी', 0.01],
  ['creatine', 0.003],
  ['kombucha', 0.00001],
] as const

/** Makes the models that reports read. */
export async function makeModels(clickhouse: ClickHouseClient): Promise<void> {
  await createMarts(clickhouse)
  for (let from = 0; from < CREATORS; from += 50_000) {
    const rows = Array.from({ length: 50_000 }, (_, i) =>
      accountRow(`c${from + i}`, {
        handle: `creator_${from + i}`,
        country: 'IN',
        followers: 1_000 + (((from + i) * 7_919) % 1_000_000),
      }),
    )
    await insertRows(clickhouse, 'mart_instagram_account', rows)
  }
  await clickhouse.command({
    query: `CREATE TABLE stg_beat_instagram_post (post_id String, profile_id String, post_type String, published_at Nullable(DateTime64(3, 'UTC')),
      title Nullable(String), caption Nullable(String), tags Array(String), language LowCardinality(Nullable(String)),
      category LowCardinality(Nullable(String)), views Nullable(UInt64), plays Nullable(UInt64), likes Nullable(UInt64),
      comments Nullable(UInt64), reach Nullable(UInt64), is_sponsored Nullable(Bool), thumbnail_url Nullable(String),
      ingested_at DateTime64(3, 'UTC')) ENGINE = MergeTree ORDER BY (profile_id, post_id)`,
  })
}

/** Adds captions of about 18 words, spread over the year 2025, numbered from `from` to before `to`. */
export async function addCaptions(clickhouse: ClickHouseClient, from: number, to: number): Promise<void> {
  let below = 0
  const branches = KNOWN_WORDS.map(([word, share]) => {
    below += share / WORDS
    return `u < ${below}, '${word}'`
  })
  for (let first = from; first < to; first += BATCH)
    await clickhouse.command({
      query: `INSERT INTO stg_beat_instagram_post
        WITH intHash64(number) AS h,
             arrayMap(i -> intHash64(h + i * 7919) % 1000000007 / 1000000007, range(${WORDS})) AS us,
             -- rank = 1,000,000 ^ u: the word of rank r is used 1 / r as often as the first
             arrayMap(u -> multiIf(${branches.join(', ')}, concat(
               if(u > 0.95, '#', ''), char(97 + intHash32(toUInt32(exp(u * 13.8))) % 26), 'o', lower(hex(toUInt32(exp(u * 13.8))))
             )), us) AS words
        SELECT concat('p', toString(number)), concat('c', toString(h % ${CREATORS})), 'IMAGE',
               toDateTime64('2025-01-01 00:00:00', 3, 'UTC') + h % (365 * 86400), NULL, arrayStringConcat(words, ' '), [], 'en', NULL,
               NULL, NULL, h % 5000, h % 100, NULL, false, NULL, now64(3)
        FROM numbers(${first}, ${Math.min(BATCH, to - first)})`,
    })
}

/** Until the engine is at rest: what it merges after many rows at once takes the time of what is measured. */
export async function untilMerged(clickhouse: ClickHouseClient): Promise<void> {
  for (let quiet = 0; quiet < QUIET_LOOKS; ) {
    await sleep(200)
    const merges = await queryRows(clickhouse, 'SELECT 1 FROM system.merges')
    quiet = merges.length === 0 ? quiet + 1 : 0
  }
}

const QUIET_LOOKS = 5
const WORDS = 18
