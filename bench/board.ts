/**
 * `PROFILES=N MONTHS=M npm run bench board`: pages of boards of N generated profiles over M months (default 2,500,000 and 12), half of
 * them at a depth where an OFFSET hurts, searches within a board, genre cells and cross-platform pages: through HTTP at 8 clients;
 * beside them the same pages as plain SQL over the mart in PostgreSQL and in ClickHouse. The physical limit is a bare answer of the same API.
 */
import { join } from 'node:path'
import { readEmbeddedSecrets } from '../src/config/secrets.ts'
import { openClickHouse } from '../src/platform/clickhouse/client.ts'
import { startNodeChild } from '../src/platform/embedded/node-child.ts'
import { openObjectStore } from '../src/platform/object-store/client.ts'
import { openPostgres } from '../src/platform/postgres/pool.ts'
import { publish } from '../src/publish/publish.ts'
import { freePort } from '../test/support/free-port.ts'
import { startTestEngines } from '../test/support/test-engines.ts'
import { fillBoardMarts } from './board/fill-board-marts.ts'
import { measureBoards } from './board/measure-boards.ts'
import { measureSql } from './board/measure-sql.ts'

const PROFILES = Number(process.env.PROFILES ?? 2_500_000)
const MONTHS = Number(process.env.MONTHS ?? 12)
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

try {
  await objectStore.ensureBucket(BUCKET)
  await timed(`boards of ${PROFILES.toLocaleString('en')} profiles and ${MONTHS} months made`, () =>
    fillBoardMarts(clickhouse, join(import.meta.dirname, '../dbt'), DATABASE, { profiles: PROFILES, months: MONTHS }),
  )
  await timed('published', () =>
    publish({
      clickhouse,
      postgres,
      objectStore,
      staging: { endpoint: env.TEST_S3_ENDPOINT, bucket: BUCKET, credentials },
    }),
  )
  const api = await startApi()
  const deep = Math.min(1_000_000, Math.floor(PROFILES * 0.4))
  const timings = await measureBoards(`http://127.0.0.1:${api.port}`, deep)
  await api.stop()
  const sql = await measureSql(postgres, clickhouse, deep)
  console.table({
    ...timings,
    'deep page, plain SQL in PostgreSQL': sql.postgres,
    'deep page, plain SQL in ClickHouse': sql.clickhouse,
  })
  console.log(
    JSON.stringify({
      bench: 'board',
      profiles: PROFILES,
      months: MONTHS,
      deep_place: deep,
      page_p50_ms: timings.page.p50,
      page_p99_ms: timings.page.p99,
      deep_page_p50_ms: timings.deepPage.p50,
      narrowed_p50_ms: timings.narrowed.p50,
      search_p50_ms: timings.search.p50,
      genre_p50_ms: timings.genre.p50,
      cross_p50_ms: timings.cross.p50,
      limit_p50_ms: timings.limit.p50,
      postgres_p50_ms: sql.postgres.p50,
      clickhouse_p50_ms: sql.clickhouse.p50,
    }),
  )
} finally {
  objectStore.close()
  await Promise.all([postgres.end(), clickhouse.close()])
  await engines.stop()
}

/** The product's API in a process of its own. */
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
