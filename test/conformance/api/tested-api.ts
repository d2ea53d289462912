import { openCampaignDoor } from '../../../src/commands/wiring/campaign-door.ts'
import { openIngestDoor } from '../../../src/commands/wiring/ingest-door.ts'
import { createMarts } from '../../support/mart-fixture.ts'
import { accountRow, publishRows } from '../../support/serving-fixture.ts'
import { testApp } from '../../support/test-app.ts'
import { testClickHouse, testObjectStore, testPostgres } from '../../support/test-databases.ts'
import { keepThings, kept } from './keep-things.ts'

const ids = ['UC1', '1', 'é 2']

/** The project as a run of the models leaves it, as far as it is shown. */
const manifest = {
  nodes: {
    model: {
      name: 'mart_youtube_account',
      unique_id: 'model',
      resource_type: 'model',
      original_file_path: 'models/mart_youtube_account.sql',
    },
  },
  sources: {},
  exposures: {},
}

/** The whole API over real engines with a few creators and a model, and what is known of them by the name of a parameter. */
export async function openTestedApi() {
  const { pool } = await testPostgres()
  const { client } = await testClickHouse()
  const { store, bucket } = await testObjectStore()
  await publishRows(pool, {
    youtube_account: ids.map((id) => accountRow(id, { followers: 1_000, categories: ['Beauty'], top_hashtags: ['a'] })),
    // The examples of bodies name the profile 9.
    instagram_account: [...ids, '9'].map((id) => accountRow(id, { followers: 2_000, categories: ['Beauty'] })),
    social_profile_time_series: ids.map((id) => ({
      platform: 'YOUTUBE',
      profile_id: id,
      date: '2026-11-01',
      followers: 9,
    })),
    locations: [{ location_id: 'IN', level: 'COUNTRY', country: 'IN', instagram_creators: 1, youtube_creators: 1 }],
  })
  await createMarts(client)
  await client.insert({
    table: 'transform_manifest',
    values: [
      {
        hash: '1',
        used_at: new Date().toISOString().slice(0, 23).replace('T', ' '),
        manifest: JSON.stringify(manifest),
      },
    ],
    format: 'JSONEachRow',
  })
  const app = await testApp(pool, {
    clickhouse: client,
    objectStore: store,
    assetBucketOf: () => bucket,
    ingest: openIngestDoor(client),
    campaigns: openCampaignDoor(client),
  })
  return {
    app,
    known: { ...kept, platformProfileId: ids, creatorId: ['YOUTUBE:UC1'], version: ['1'] },
    keep: () => keepThings(pool),
  }
}
