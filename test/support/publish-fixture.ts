import type { PublishOptions } from '../../src/publish/publish.ts'
import { accountRow, createMarts, insertRows } from './mart-fixture.ts'
import { testClickHouse, testObjectStore, testPostgres } from './test-databases.ts'

/** Marts to fill and a serving store to publish them to, of this test's own. */
export async function testPublish() {
  const { pool } = await testPostgres()
  const { client } = await testClickHouse()
  const { store, bucket, endpoint, credentials } = await testObjectStore()
  const options: PublishOptions = {
    clickhouse: client,
    postgres: pool,
    objectStore: store,
    staging: { endpoint, bucket, credentials },
  }

  /** So many creators on each platform, all with these columns. */
  async function fillMarts(creators: number, changes: Record<string, unknown> = {}): Promise<void> {
    await createMarts(client)
    const rows = Array.from({ length: creators }, (_, i) => accountRow(`c${i}`, changes))
    await insertRows(client, 'mart_instagram_account', rows)
    await insertRows(client, 'mart_youtube_account', rows)
    await insertRows(client, 'mart_time_series', [
      { platform: 'INSTAGRAM', profile_id: 'c0', date: '2026-01-02', followers: 1_000 },
    ])
  }

  async function served(): Promise<{ version: number; rows: number }> {
    const { rows } = await pool.query<{ version: number; rows: number }>(
      `SELECT (SELECT id FROM dataset_version WHERE status = 'PUBLISHED') AS version, count(*) AS rows FROM instagram_account`,
    )
    return rows[0]!
  }

  return { pool, client, store, bucket, credentials, options, fillMarts, served }
}
