import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ClickHouseClient, queryRows } from '../../src/platform/clickhouse/client.ts'
import { runTransform, type TransformOptions } from '../../src/transform/run-transform.ts'
import { addNewSnapshots, letADayPass } from './snapshots.ts'
import { rankStraightforwardly } from './straightforward-ranks.ts'

const RANKS_MODEL = 'int_monthly_ranks'

export interface Bench {
  clickhouse: ClickHouseClient
  database: string
  /** Process of the engine. */
  pid: number
}

/** Seconds of each step and the most memory that the engine held meanwhile; null for what did not end. */
export async function measureModels(bench: Bench): Promise<Record<string, number | null>> {
  await letADayPass(bench.clickhouse)
  forgetPeak(bench.pid)
  const full = await build(bench, 'full build of all models', { fullRefresh: true })
  console.log(`${await addNewSnapshots(bench.clickhouse)} new snapshots`)
  const incremental = await build(bench, 'core run after 1 % new snapshots', { select: ['tag:core'] })
  const month = await rankNewestFullMonth(bench)
  const peakMb = readPeakMb(bench.pid)
  const straightforward = await rankStraightforwardly(bench.clickhouse)
  return {
    full_s: full,
    incremental_s: incremental,
    month_ranks_s: month,
    straightforward_ranks_s: straightforward,
    peak_engine_mb: peakMb,
  }
}

/** @throws Error where a model or a test of it fails. */
async function build(
  { clickhouse, database, pid }: Bench,
  title: string,
  options: Partial<TransformOptions>,
): Promise<number> {
  console.log(`\n${title}`)
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
        `  ${name.padEnd(40)} ${(ms / 1000).toFixed(1).padStart(7)} s  ${rows ?? ''} ${status === 'built' ? '' : `${status}: ${reason}`}`,
      )
    },
  })
  if (!ok)
    throw new Error(`${title}: ${models.filter((model) => model.status !== 'built').length} models were not built`)
  console.log(`  together ${(durationMs / 1000).toFixed(1)} s; most memory so far ${readPeakMb(pid)} MB`)
  return durationMs / 1000
}

/** The board of the newest month in which every profile was seen is taken away and made again. */
async function rankNewestFullMonth(bench: Bench): Promise<number> {
  const [largest] = await queryRows<{ partition: string }>(
    bench.clickhouse,
    `SELECT partition FROM system.parts WHERE active AND database = {database:String} AND table = {model:String}
      GROUP BY partition ORDER BY sum(rows) DESC, partition DESC LIMIT 1`,
    { database: bench.database, model: RANKS_MODEL },
  )
  await bench.clickhouse.command({ query: `ALTER TABLE ${RANKS_MODEL} DROP PARTITION '${largest!.partition}'` })
  return build(bench, `ranks of ${largest!.partition}`, { select: [RANKS_MODEL] })
}

function forgetPeak(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, '5')
}

function readPeakMb(pid: number): number {
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024)
}
