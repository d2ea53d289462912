import { createLogger } from '../core/log.ts'
import { openClickHouse } from '../platform/clickhouse/client.ts'
import { openPostgres } from '../platform/postgres/pool.ts'
import { buildApp } from './app.ts'
import type { CampaignDoor } from './campaigns/campaign-door.ts'
import type { KeywordDoor } from './keywords/keyword-door.ts'
import type { PipelineDoor } from './pipeline/pipeline-door.ts'

/** The OpenAPI document of the API as JSON text: the same for the same code, made without any database. */
export async function renderOpenApi(): Promise<string> {
  const clickhouse = openClickHouse('http://127.0.0.1:1', 'unused')
  const app = await buildApp({
    clickhouse,
    pool: openPostgres('postgres://unused'), // connects on the first query only, and none comes
    assetBucketOf: () => 'unused',
    cdnBaseUrl: 'http://127.0.0.1:8080/cdn',
    version: '1',
    formulaSettings: {
      tierBounds: { microFrom: 0, macroFrom: 0, megaFrom: 0 },
      countries: [],
      rising: { minFollowers: 0, minAuthenticity: 0 },
    },
    checks: [],
    ingest: () => Promise.reject(new Error('no record is sent to a document')),
    keywords: {} as KeywordDoor, // nothing is asked of it
    pipeline: {} as PipelineDoor,
    campaigns: {} as CampaignDoor,
    log: createLogger('openapi', 'silent'),
  })
  try {
    return `${JSON.stringify(app.swagger(), null, 2)}\n`
  } finally {
    await app.close()
    await clickhouse.close()
  }
}
