import { type ClickHouseClient, queryRows, quoteIdentifier } from '../../platform/clickhouse/client.ts'
import type { Pool } from '../../platform/postgres/pool.ts'
import { publish } from '../../publish/publish.ts'
import type { PipelineWork } from '../pipeline-work.ts'
import type { Step } from '../schedule.ts'

/** What two machines' clocks may differ. */
const CLOCKS_DIFFER_MS = 60_000

/**
 * Publishes when a table's mart was built since the served version was begun. All tables move together, so that a sync that comes
 * after another one finds nothing to do; of a table that did not change nothing is shipped.
 */
export function syncTable(work: PipelineWork, mart: string): Step {
  return {
    name: 'publish',
    async run({ say, signal }) {
      const { clickhouse, postgres, objectStore, staging, rules } = work
      const [builtAt, servedSince] = await Promise.all([lastBuild(clickhouse, mart), servedVersionBegan(postgres)])
      if (builtAt === undefined) return say(`${mart} was never built`)
      if (!servedSince && (await isEmpty(clickhouse, mart))) return say('there is nothing to serve yet')
      if (servedSince && builtAt.getTime() < servedSince.getTime() - CLOCKS_DIFFER_MS)
        return say(`${mart} is served as it was built at ${builtAt.toISOString()}`)
      const { version, parts, seconds } = await publish({
        clickhouse,
        postgres,
        objectStore,
        staging,
        ...(rules ? { rules } : {}),
        onProgress({ step, table }) {
          signal.throwIfAborted() // what is thrown here fails the publish, which clears up behind itself
          say(table ? `${step} ${table}` : step)
        },
      })
      const shipped = Object.values(parts).reduce((sum, part) => sum + part.shipped, 0)
      say(`version ${version} is served, ${shipped} rows shipped, ${seconds.toFixed(1)} s`)
    },
  }
}

/** When the run ended that built a model last. */
async function lastBuild(clickhouse: ClickHouseClient, model: string): Promise<Date | undefined> {
  const [row] = await queryRows<{ endedAt: number | null }>(
    clickhouse,
    `SELECT toUnixTimestamp64Milli(max(ended_at)) AS endedAt FROM transform_run
      WHERE run_id IN (SELECT run_id FROM transform_model_run WHERE model = {model:String} AND status = 'built')`,
    { model },
  )
  return row?.endedAt ? new Date(row.endedAt) : undefined
}

async function servedVersionBegan(pool: Pool): Promise<Date | undefined> {
  const { rows } = await pool.query<{ created_at: Date }>(
    "SELECT created_at FROM dataset_version WHERE status = 'PUBLISHED'",
  )
  return rows[0]?.created_at
}

async function isEmpty(clickhouse: ClickHouseClient, mart: string): Promise<boolean> {
  return (await queryRows(clickhouse, `SELECT 1 FROM ${quoteIdentifier(mart)} LIMIT 1`)).length === 0
}
