import type { ClickHouseClient } from '../../src/platform/clickhouse/client.ts'
import { accountRow, createMarts, insertRows } from './mart-fixture.ts'

/** A post as the staging models hold it; what is not given is not known. */
export interface StagedPost {
  post_id: string
  profile_id?: string
  title?: string | null
  caption?: string | null
  tags?: string[]
  [column: string]: unknown
}

const MODELS = { INSTAGRAM: 'stg_beat_instagram_post', YOUTUBE: 'stg_beat_youtube_post' } as const

/** Makes the models that keyword reports read, with two creators, `big` and `small`, on each platform. */
export async function createKeywordModels(client: ClickHouseClient): Promise<void> {
  await createMarts(client)
  for (const model of Object.values(MODELS))
    await client.command({
      query: `CREATE OR REPLACE TABLE ${model} (post_id String, profile_id String, post_type String, published_at Nullable(DateTime64(3, 'UTC')),
        title Nullable(String), caption Nullable(String), tags Array(String), language LowCardinality(Nullable(String)),
        category LowCardinality(Nullable(String)), views Nullable(UInt64), plays Nullable(UInt64), likes Nullable(UInt64),
        comments Nullable(UInt64), reach Nullable(UInt64), is_sponsored Nullable(Bool), thumbnail_url Nullable(String),
        ingested_at DateTime64(3, 'UTC')) ENGINE = MergeTree ORDER BY (profile_id, post_id)`,
    })
  for (const mart of ['mart_instagram_account', 'mart_youtube_account'])
    await insertRows(client, mart, [
      accountRow('big', {
        handle: 'big_one',
        followers: 1_000_000,
        country: 'IN',
        language: 'hi',
        audience_gender_shares: { male: 0.75, female: 0.25 },
        audience_country_shares: { IN: 0.5 },
      }),
      accountRow('small', {
        handle: 'small_one',
        followers: 1_000,
        country: 'US',
        language: 'en',
        audience_gender_shares: { male: 0.25, female: 0.75 },
      }),
    ])
}

let ingested = Date.UTC(2026, 0, 1)

/** Adds posts to a platform's model, each batch newer than the one before. */
export async function stagePosts(
  client: ClickHouseClient,
  platform: keyof typeof MODELS,
  posts: StagedPost[],
): Promise<void> {
  ingested += 1_000
  await client.insert({
    table: MODELS[platform],
    values: posts.map((post) => ({
      profile_id: 'big',
      post_type: platform === 'INSTAGRAM' ? 'IMAGE' : 'VIDEO',
      published_at: '2026-01-15 12:00:00.000',
      likes: 100,
      comments: 10,
      ingested_at: new Date(ingested).toISOString().replace('Z', ''),
      ...post,
    })),
    format: 'JSONEachRow',
    clickhouse_settings: { date_time_input_format: 'best_effort' },
  })
}
