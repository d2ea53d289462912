/**
 * `npm run bench search`: a fixed mix of 200 searches over PROFILES generated creators (default 2,500,000), each a page of 20 with the
 * exact count and 5 facets: through HTTP at 1 and 8 clients, the index alone, and beside them PostgreSQL alone and ClickHouse.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readEmbeddedSecrets } from '../src/config/secrets.ts'
import { createLogger } from '../src/core/log.ts'
import { openClickHouse } from '../src/platform/clickhouse/client.ts'
import { startNodeChild } from '../src/platform/embedded/node-child.ts'
import { openObjectStore } from '../src/platform/object-store/client.ts'
import { openPostgres } from '../src/platform/postgres/pool.ts'
import { publish } from '../src/publish/publish.ts'
import { searchProcessEnv } from '../src/serve/discovery/column-index/process-env.ts'
import { freePort } from '../test/support/free-port.ts'
import { startTestEngines } from '../test/support/test-engines.ts'
import { fillMarts } from './search/fill-marts.ts'
import { measureEngines } from './search/measure-engines.ts'
import { measureHttp, type Timing } from './search/measure-http.ts'
import { makeSearches } from './search/searches.ts'

const PROFILES = Number(process.env.PROFILES ?? 2_500_000)
const BUCKET = 'bench-staging'
const DATABASE = 'template' // migrated by startTestEngines

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
const searches = makeSearches()

try {
  await objectStore.ensureBucket(BUCKET)
  await timed(`${PROFILES.toLocaleString('en')} creators made`, () => fillMarts(clickhouse, PROFILES))
  await timed('published', () =>
    publish({
      clickhouse,
      postgres,
      objectStore,
      staging: { endpoint: env.TEST_S3_ENDPOINT, bucket: BUCKET, credentials },
    }),
  )
  const api = await startApi()
  const { one, eight, typo } = await measureHttp(`http://127.0.0.1:${api.port}`, searches)
  const apiMb = readResidentMb(api.pid)
  await api.stop()
  const log = createLogger('bench', 'error')
  const alone = await measureEngines({ postgres, clickhouse, objectStore, bucket: BUCKET, log }, searches)
  console.table({
    'API, 1 client': row(one),
    'API, 8 clients': row(eight),
    'API, misspelt names, 1 client': row(typo),
    'the index alone': row(alone.index),
    'PostgreSQL alone': row(alone.postgres),
    'ClickHouse for ids, count and facets': row(alone.clickhouse),
  })
  console.log(
    JSON.stringify({
      bench: 'search',
      profiles: PROFILES,
      p50_ms: one.p50,
      p99_ms: one.p99,
      rps_8: eight.perSecond,
      p99_8_ms: eight.p99,
      engine_p50_ms: alone.index.p50,
      typo_p50_ms: typo.p50,
      postgres_p50_ms: alone.postgres.p50,
      clickhouse_p50_ms: alone.clickhouse.p50,
      load_s: alone.loadSeconds,
      api_mb: apiMb,
    }),
  )
} finally {
  objectStore.close()
  await Promise.all([postgres.end(), clickhouse.close()])
  await engines.stop()
}

/** The product's API in a process of its own, ready with its index. */
async function startApi() {
  const port = await freePort()
  return startNodeChild({
    name: 'serve',
    entry: join(import.meta.dirname, '../src/main.ts'),
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
      PORT: String(port),
    },
  })
}

async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const started = performance.now()
  await work()
  console.log(`${what} in ${((performance.now() - started) / 1_000).toFixed(1)} s`)
}

function row({ p50, p99, perSecond, searches: count }: Timing) {
  return { p50_ms: p50, p99_ms: p99, per_second: perSecond, searches: count }
}

/** What a process holds in memory now, in MiB, as Linux counts it. */
function readResidentMb(pid: number): number {
  return Math.round(
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1_024,
  )
}
