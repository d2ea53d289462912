/**
 * `ROWS=N npm run bench publish`: the time of a publish of N wide account rows (default 2,500,000) with indexes, checks and search
 * snapshots, and of one after 4 % of them changed (100,000 at the default size); beside them the bare sum of what the first must
 * do at least: COPY of the ready files in one stream, and the indexes one after the other. Takes 15 GB of disk at the default size.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readEmbeddedSecrets } from '../src/config/secrets.ts'
import { openClickHouse, queryRows, quoteIdentifier } from '../src/platform/clickhouse/client.ts'
import { openObjectStore } from '../src/platform/object-store/client.ts'
import { openPostgres } from '../src/platform/postgres/pool.ts'
import { exportRows } from '../src/publish/export-mart.ts'
import { indexTable, loadTable } from '../src/publish/load-table.ts'
import { type PublishResult, publish } from '../src/publish/publish.ts'
import { startTestEngines } from '../test/support/test-engines.ts'
import { accountTables, changeMarts, makeMarts } from './publish/make-marts.ts'

const rows = Number(process.env.ROWS ?? 2_500_000)
const changed = Math.round(rows * 0.04)
const folder = mkdtempSync(join(tmpdir(), 'bench-publish-'))
const engines = await startTestEngines(folder, { postgres: [] })
const clickhouse = openClickHouse(engines.env.TEST_CLICKHOUSE_URL!, 'template') // migrated by startTestEngines
const postgres = openPostgres(`${engines.env.TEST_POSTGRES_URL}/creatorscope`)
const credentials = readEmbeddedSecrets(folder).objectStore
const endpoint = engines.env.TEST_S3_ENDPOINT!
const objectStore = openObjectStore({ endpoint, region: 'us-east-1', credentials })
const staging = { endpoint, bucket: 'staging', credentials }
try {
  await objectStore.ensureBucket(staging.bucket)
  await makeMarts(clickhouse, rows)
  const bare = await publishBare()
  const full = await publishTimed()
  await changeMarts(clickhouse, rows, changed)
  const delta = await publishTimed()
  report(bare, full, delta)
} finally {
  objectStore.close()
  await Promise.all([clickhouse.close(), postgres.end()])
  await engines.stop()
  rmSync(folder, { recursive: true })
}

/** Seconds of COPY and of indexes, table after table, from files that are there. */
async function publishBare(): Promise<{ copy: number; index: number }> {
  const spent = { copy: 0, index: 0 }
  for (const table of accountTables()) {
    const name = `bare_${table.name}`
    const prefix = `bare/${table.name}/`
    const [{ count }] = (await queryRows<{ count: number }>(
      clickhouse,
      `SELECT count() AS count FROM ${quoteIdentifier(table.mart)}`,
    )) as [{ count: number }]
    const from = quoteIdentifier(table.mart)
    await exportRows(clickhouse, table.columns, { from, rows: count }, staging, { prefix, streams: 1 })
    let since = performance.now()
    await loadTable(postgres, name, table.columns, { store: objectStore, bucket: staging.bucket, prefix, rows: count })
    spent.copy += (performance.now() - since) / 1000
    since = performance.now()
    await indexTable(postgres, name, table, 1)
    spent.index += (performance.now() - since) / 1000
    await postgres.query(`DROP TABLE ${name}`)
    for await (const key of objectStore.keys(staging.bucket, prefix)) await objectStore.remove(staging.bucket, key)
  }
  await postgres.query('CHECKPOINT')
  return spent
}

interface Timed extends PublishResult {
  /** Seconds from the beginning of a step to that of the next one. */
  steps: Record<string, number>
}

async function publishTimed(): Promise<Timed> {
  const steps: Record<string, number> = {}
  let [step, since] = ['clear', performance.now()]
  const begin = (next: string): void => {
    steps[step] = (steps[step] ?? 0) + (performance.now() - since) / 1000
    ;[step, since] = [next, performance.now()]
  }
  const result = await publish({
    clickhouse,
    postgres,
    objectStore,
    staging,
    onProgress: (event) => begin(event.step),
  })
  begin('end')
  return { ...result, steps }
}

function report(bare: { copy: number; index: number }, full: Timed, delta: Timed): void {
  const bareSeconds = bare.copy + bare.index
  const round = (seconds: number): number => Math.round(seconds * 100) / 100
  const rounded = (steps: Record<string, number>) =>
    Object.fromEntries(Object.entries(steps).map(([step, seconds]) => [step, round(seconds)]))
  const shipped = Object.values(delta.parts).reduce((sum, part) => sum + part.shipped, 0)
  console.table({
    'COPY, one stream': { rows, seconds: round(bare.copy) },
    'indexes, one by one': { rows, seconds: round(bare.index) },
    'publish whole': { rows, seconds: round(full.seconds) },
    'publish changes': { rows: shipped, seconds: round(delta.seconds) },
  })
  console.table({ whole: rounded(full.steps), changes: rounded(delta.steps) })
  console.log(
    JSON.stringify({
      bench: 'publish',
      rows,
      full_s: round(full.seconds),
      bare_s: round(bareSeconds),
      ratio: round(full.seconds / bareSeconds),
      delta_100k_s: round(delta.seconds),
      changed: shipped,
    }),
  )
}
