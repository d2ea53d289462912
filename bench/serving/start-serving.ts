import { join } from 'node:path'
import { readEmbeddedSecrets } from '../../src/config/secrets.ts'
import { openClickHouse } from '../../src/platform/clickhouse/client.ts'
import { startNodeChild } from '../../src/platform/embedded/node-child.ts'
import { openObjectStore } from '../../src/platform/object-store/client.ts'
import { openPostgres } from '../../src/platform/postgres/pool.ts'
import { publish } from '../../src/publish/publish.ts'
import { searchProcessEnv } from '../../src/serve/discovery/column-index/process-env.ts'
import { freePort } from '../../test/support/free-port.ts'
import { startTestEngines } from '../../test/support/test-engines.ts'

const BUCKET = 'bench-staging'
const DATABASE = 'template' // migrated by startTestEngines

/** Engines of a benchmark's own, whose marts it fills, publishes and serves. */
export async function startServing() {
  const engines = await startTestEngines()
  const env = engines.env as Record<
    'TEST_POSTGRES_URL' | 'TEST_CLICKHOUSE_URL' | 'TEST_S3_ENDPOINT' | 'TEST_DATA_DIR',
    string
  >
  const credentials = readEmbeddedSecrets(env.TEST_DATA_DIR).objectStore
  const postgresUrl = `${env.TEST_POSTGRES_URL}/creatorscope`
  const postgres = openPostgres(postgresUrl)
  const clickhouse = openClickHouse(env.TEST_CLICKHOUSE_URL, DATABASE)
  const objectStore = openObjectStore({ endpoint: env.TEST_S3_ENDPOINT, region: 'us-east-1', credentials })
  await objectStore.ensureBucket(BUCKET)
  return {
    postgres,
    clickhouse,
    objectStore,
    bucket: BUCKET,
    database: DATABASE,
    publishMarts: () =>
      publish({
        clickhouse,
        postgres,
        objectStore,
        staging: { endpoint: env.TEST_S3_ENDPOINT, bucket: BUCKET, credentials },
      }),
    /** The product's API in a process of its own, ready with its index. */
    async startApi() {
      const port = await freePort()
      return startNodeChild({
        name: 'serve',
        entry: join(import.meta.dirname, '../../src/main.ts'),
        args: ['serve'],
        timeoutMs: 120_000,
        logFile: join(env.TEST_DATA_DIR, 'serve.log'),
        env: {
          ...process.env,
          ...searchProcessEnv(),
          DATABASE_URL: postgresUrl,
          CLICKHOUSE_URL: env.TEST_CLICKHOUSE_URL,
          CLICKHOUSE_DATABASE: DATABASE,
          S3_ENDPOINT: env.TEST_S3_ENDPOINT,
          S3_STAGING_BUCKET: BUCKET,
          AWS_ACCESS_KEY_ID: credentials.accessKeyId,
          AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
          DATA_DIR: join(env.TEST_DATA_DIR, 'serve'),
          LOG_LEVEL: 'error',
          API_ACCESS: 'open',
          PORT: String(port),
        },
      })
    },
    async stop() {
      objectStore.close()
      await Promise.all([postgres.end(), clickhouse.close()])
      await engines.stop()
    },
  }
}

/** Says how long a part of the work took. */
export async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const started = performance.now()
  await work()
  console.log(`${what} in ${((performance.now() - started) / 1_000).toFixed(1)} s`)
}
