import { randomBytes } from 'node:crypto'
import { after } from 'node:test'
import { readEmbeddedSecrets } from '../../src/config/secrets.ts'
import {
  type ClickHouseClient,
  ensureDatabase,
  openClickHouse,
  queryRows,
} from '../../src/platform/clickhouse/client.ts'
import { type ObjectStore, openObjectStore } from '../../src/platform/object-store/client.ts'
import { openPostgres, type Pool } from '../../src/platform/postgres/pool.ts'

/** A migrated PostgreSQL database of its own, dropped after the file's tests. */
export async function testPostgres(): Promise<{ pool: Pool; url: string }> {
  const server = fromEnv('TEST_POSTGRES_URL')
  const name = uniqueName()
  const admin = openPostgres(`${server}/postgres`, { max: 1 })
  await admin.query(`CREATE DATABASE ${name} TEMPLATE creatorscope`)
  const url = `${server}/${name}`
  const pool = openPostgres(url)
  after(async () => {
    await pool.end()
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
    await admin.end()
  })
  return { pool, url }
}

/** A migrated ClickHouse database of its own, dropped after the file's tests. */
export async function testClickHouse(): Promise<{ client: ClickHouseClient; url: string; database: string }> {
  const url = fromEnv('TEST_CLICKHOUSE_URL')
  const database = uniqueName()
  await ensureDatabase(url, database)
  const client = openClickHouse(url, database)
  const tables = await queryRows<{ name: string }>(client, "SELECT name FROM system.tables WHERE database = 'template'")
  for (const { name } of tables) await client.command({ query: `CREATE TABLE ${name} AS template.${name}` })
  after(async () => {
    await client.command({ query: `DROP DATABASE ${database}` })
    await client.close()
  })
  return { client, url, database }
}

/** The object store and a bucket of its own; what ClickHouse's `s3()` needs stands beside. */
export async function testObjectStore(): Promise<{
  store: ObjectStore
  bucket: string
  endpoint: string
  credentials: { accessKeyId: string; secretAccessKey: string }
}> {
  const endpoint = fromEnv('TEST_S3_ENDPOINT')
  const credentials = readEmbeddedSecrets(fromEnv('TEST_DATA_DIR')).objectStore
  const store = openObjectStore({ endpoint, region: 'us-east-1', credentials })
  const bucket = uniqueName().replaceAll('_', '-')
  await store.ensureBucket(bucket)
  after(async () => {
    for await (const key of store.keys(bucket, '')) await store.remove(bucket, key)
    store.close()
  })
  return { store, bucket, endpoint, credentials }
}

function uniqueName(): string {
  return `test_${randomBytes(6).toString('hex')}`
}

function fromEnv(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: run this test by \`node test/run.ts int FILE\``)
  return value
}
