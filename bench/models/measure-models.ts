import { join } from 'node:path'
import { type ClickHouseClient, queryRows } from '../../src/platform/clickhouse/client.ts'
import { runTransform, type TransformOptions } from '../../src/transform/run-transform.ts'
import type { EngineProcess } from './engine-process.ts'
import { addNewSnapshots, letADayPass, waitForMerges } from './snapshots.ts'
import { rankStraightforwardly } from './straightforward-ranks.ts'

const RANKS_MODEL = 'mart_monthly_ranks'

export interface Bench {
  clickhouse: ClickHouseClient
  database: string
  engine: EngineProcess
}

/** Seconds of each step and the most memory that the engine held meanwhile; null for what did not end. */
export async function measureModels(bench: Bench): Promise<Record<string, number | string | null>> {
  await letADayPass(bench.clickhouse)
  await waitForMerges(bench.clickhouse)
  const full = await build(bench, 'full build of all models', { fullRefresh: true })
  console.log(`${await addNewSnapshots(bench.clickhouse)} new snapshots`)
  const incremental = await build(bench, 'core run after 1 % new snapshots', { select: ['tag:core'] })
  const hourly = await build(bench, 'hourly run', { select: ['tag:hourly'] })
  const afterHourly = await build(bench, 'core run after it, as the peers moved', { select: ['tag:core'] })
  const month = await rankLargestMonth(bench)
  const peakMb = bench.engine.mostMb
  const straightforward = month === null ? null : await rankStraightforwardly(bench.clickhouse)
  return {
    full_s: full,
    incremental_s: incremental,
    hourly_s: hourly,
    core_after_hourly_s: afterHourly,
    month_ranks_s: month,
    straightforward_ranks_s: straightforward?.seconds ?? null,
    ...(straightforward?.reason !== undefined && { straightforward_ranks: straightforward.reason }),
    peak_engine_mb: peakMb,
  }
}

/** @throws Error where a model or a test of it fails. */
async function build(
  { clickhouse, database, engine }: Bench,
  title: string,
  options: Partial<TransformOptions>,
): Promise<number> {
  console.log(`\n${title}`)
  const cpuBefore = engine.cpuSeconds()
  const projectDir = join(import.meta.dirname, '../../dbt')
  const { ok, durationMs, models } = await runTransform({
    projectDir,
    clickhouse,
    database,
    ...options,
    onProgress: (event) => {
      if (event.type !== 'finished') return
      const { name, status, durationMs: ms, rows, reason } = event.result
      console.log(
        `  ${name.padEnd(40)} ${(ms / 1000).toFixed(1).padStart(7)} s ${String(engine.peakMb()).padStart(6)} MB  ${rows ?? ''} ${status === 'built' ? '' : `${status}: ${reason}`}`,
      )
    },
  })
  if (!ok)
    throw new Error(`${title}: ${models.filter((model) => model.status !== 'built').length} models were not built`)
  const cpu = engine.cpuSeconds() - cpuBefore
  console.log(
    `  together ${(durationMs / 1000).toFixed(1)} s, ${cpu.toFixed(1)} s of CPU; most memory so far ${engine.mostMb} MB`,
  )
  return durationMs / 1000
}

/** The largest month's ranks are taken away and made again; null where no model makes them. */
async function rankLargestMonth(bench: Bench): Promise<number | null> {
  const [largest] = await queryRows<{ partition: string }>(
    bench.clickhouse,
    `SELECT partition FROM system.parts WHERE active AND database = {database:String} AND table = {model:String}
      GROUP BY partition ORDER BY sum(rows) DESC, partition DESC LIMIT 1`,
    { database: bench.database, model: RANKS_MODEL },
  )
  if (!largest) return null
  await bench.clickhouse.command({ query: `ALTER TABLE ${RANKS_MODEL} DROP PARTITION '${largest.partition}'` })
  return build(bench, `ranks of ${largest.partition}`, { select: [RANKS_MODEL] })
}
