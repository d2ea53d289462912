import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureDatabase, openClickHouse } from '../../src/platform/clickhouse/client.ts'
import { clickHouseProcessEnv } from '../../src/platform/embedded/clickhouse/process-env.ts'
import { startNodeChild } from '../../src/platform/embedded/node-child.ts'
import { startPostgres } from '../../src/platform/embedded/postgres/start.ts'
import { migrate } from '../../src/platform/migrations/migrate.ts'
import { openPostgres } from '../../src/platform/postgres/pool.ts'
import { freePort } from './free-port.ts'

const MIGRATIONS = join(import.meta.dirname, '../../migrations')
const MAIN = join(import.meta.dirname, '../../src/main.ts')
const TEST_CLICKHOUSE = join(import.meta.dirname, 'clickhouse-process.ts')
const PASSWORD = 'test'

export interface TestEngines {
  /** What `test/support/` reads in the tests' processes. */
  env: Record<string, string>
  clickhousePid: number
  stop(): Promise<void>
}

/** For data that are thrown away. */
const FAST_POSTGRES = ['fsync=off', 'max_connections=400']

/**
 * Starts all engines on free ports and on a temporary folder, or on one that is given and kept.
 * @param settings of PostgreSQL: none, and it writes as safely as the product's; of ClickHouse: the product's, or such as
 * make tests fast and would make benchmarks untrue.
 */
export async function startTestEngines(
  keptDir?: string,
  settings: { postgres?: string[]; clickhouse?: 'for-tests' } = {},
): Promise<TestEngines> {
  const dataDir = keptDir ?? mkdtempSync(join(tmpdir(), 'creatorscope-test-'))
  const host = '127.0.0.1'
  const [postgresPort, clickhousePort, objectStorePort] = [await freePort(), await freePort(), await freePort()]
  const logFile = (name: string): string => join(dataDir, `${name}.log`)
  const node = (name: string, env: Record<string, string>, [entry, ...args] = [MAIN, 'embedded', name]) => {
    return startNodeChild({
      name,
      entry: entry!,
      args,
      env: { ...process.env, ...env },
      logFile: logFile(name),
    })
  }
  const [postgres, clickhouse, objectStore] = await Promise.all([
    startPostgres({
      dataDir: join(dataDir, 'postgres'),
      host,
      port: postgresPort,
      password: PASSWORD,
      logFile: logFile('postgres'),
      settings: settings.postgres ?? FAST_POSTGRES,
    }),
    node(
      'clickhouse',
      { DATA_DIR: dataDir, EMBEDDED_CLICKHOUSE_PORT: String(clickhousePort), ...clickHouseProcessEnv() },
      settings.clickhouse && [TEST_CLICKHOUSE, join(dataDir, 'clickhouse'), String(clickhousePort)],
    ),
    node('object-store', { DATA_DIR: dataDir, EMBEDDED_OBJECT_STORE_PORT: String(objectStorePort) }),
  ])
  const postgresUrl = `postgres://creatorscope:${PASSWORD}@${host}:${postgresPort}`
  const clickhouseUrl = `http://${host}:${clickhousePort}`
  await makeTemplate(postgresUrl, clickhouseUrl)
  return {
    env: {
      TEST_POSTGRES_URL: postgresUrl,
      TEST_CLICKHOUSE_URL: clickhouseUrl,
      TEST_S3_ENDPOINT: `http://${host}:${objectStorePort}`,
      TEST_DATA_DIR: dataDir,
    },
    clickhousePid: clickhouse.pid,
    async stop() {
      await Promise.all([postgres.stop(), clickhouse.stop(), objectStore.stop()])
      if (keptDir === undefined) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Migrates the database that every test's database is a copy of. */
async function makeTemplate(postgresUrl: string, clickhouseUrl: string): Promise<void> {
  await ensureDatabase(clickhouseUrl, 'template')
  const pool = openPostgres(`${postgresUrl}/creatorscope`)
  const clickhouse = openClickHouse(clickhouseUrl, 'template')
  await migrate(MIGRATIONS, pool, clickhouse)
  await Promise.all([pool.end(), clickhouse.close()])
}
