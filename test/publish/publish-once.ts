/** Publishes once and ends: `node publish-once.ts CONFIG`, with addresses as JSON. Tests kill it. */
import { openClickHouse } from '../../src/platform/clickhouse/client.ts'
import { openObjectStore } from '../../src/platform/object-store/client.ts'
import { openPostgres } from '../../src/platform/postgres/pool.ts'
import { publish } from '../../src/publish/publish.ts'
import type { PublisherConfig } from './publisher-process.ts'

const config = JSON.parse(process.argv[2]!) as PublisherConfig
const clickhouse = openClickHouse(config.clickhouse.url, config.clickhouse.database)
const postgres = openPostgres(config.postgres)
const objectStore = openObjectStore({ ...config.staging, region: 'us-east-1' })
await publish({
  clickhouse,
  postgres,
  objectStore,
  staging: config.staging,
  rules: config.rules,
  onProgress: () => process.stdout.write('.'), // so that a test knows that it has begun
})
objectStore.close()
await Promise.all([postgres.end(), clickhouse.close()])
