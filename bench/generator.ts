/**
 * `npm run bench generator`: seconds for a population of PROFILES creators (default 2,500,000), each with a snapshot a month for
 * twelve months and a day for thirty, and POSTS posts (default 1.2 a creator), and the most memory that the engine held.
 */
import { readFileSync } from 'node:fs'
import { generatePopulation } from '../src/ingest/generator/generate-population.ts'
import { openClickHouse, queryRows } from '../src/platform/clickhouse/client.ts'
import { startTestEngines } from '../test/support/test-engines.ts'

const PROFILES = Number(process.env.PROFILES ?? 2_500_000)
const POSTS = Number(process.env.POSTS ?? PROFILES * 1.2)
const DATABASE = 'template' // migrated by startTestEngines

const engines = await startTestEngines()
const client = openClickHouse(engines.env.TEST_CLICKHOUSE_URL!, DATABASE)
try {
  const started = performance.now()
  const population = await generatePopulation({
    clickhouse: client,
    creators: PROFILES,
    seed: 1,
    asOf: new Date('2026-11-24T00:00:00Z'),
    postsPerCreator: POSTS / PROFILES,
  })
  const seconds = (performance.now() - started) / 1_000
  console.table(await tableSizes())
  console.log(
    JSON.stringify({
      bench: 'generator',
      profiles: population.profiles,
      profile_snapshots: population.profileSnapshots,
      posts: population.posts,
      seconds: Number(seconds.toFixed(1)),
      peak_engine_mb: readPeakMb(engines.clickhousePid),
    }),
  )
} finally {
  await client.close()
  await engines.stop()
}

async function tableSizes(): Promise<unknown[]> {
  return queryRows(
    client,
    `SELECT table, sum(rows) AS rows, count() AS parts, round(sum(bytes_on_disk) / 1048576) AS mb FROM system.parts
     WHERE database = currentDatabase() AND active GROUP BY table ORDER BY mb DESC`,
  )
}

/** The most memory that a process held since its start, in MiB, as Linux counts it. */
function readPeakMb(pid: number): number {
  return Math.round(
    Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1_024,
  )
}
