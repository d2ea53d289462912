import { openCampaignDoor } from '../../../src/commands/wiring/campaign-door.ts'
import { openIngestDoor } from '../../../src/commands/wiring/ingest-door.ts'
import { accountRow, publishRows } from '../../support/serving-fixture.ts'
import { testApp } from '../../support/test-app.ts'
import { testClickHouse, testObjectStore, testPostgres } from '../../support/test-databases.ts'

const ids = ['UC1', '1', 'é 2']

/** The whole API over real engines with a few creators, and their ids. */
export async function openTestedApi() {
  const { pool } = await testPostgres()
  const { client } = await testClickHouse()
  const { store, bucket } = await testObjectStore()
  await publishRows(pool, {
    youtube_account: ids.map((id) => accountRow(id, { followers: 1_000, categories: ['Beauty'], top_hashtags: ['a'] })),
    instagram_account: ids.map((id) => accountRow(id, { followers: 2_000, categories: ['Beauty'] })),
    social_profile_time_series: ids.map((id) => ({
      platform: 'YOUTUBE',
      profile_id: id,
      date: '2026-11-01',
      followers: 9,
    })),
    locations: [{ location_id: 'IN', level: 'COUNTRY', country: 'IN', instagram_creators: 1, youtube_creators: 1 }],
  })
  const app = await testApp(pool, {
    clickhouse: client,
    objectStore: store,
    assetBucketOf: () => bucket,
    ingest: openIngestDoor(client),
    campaigns: openCampaignDoor(client),
  })
  return { app, ids }
}
