import { AppError, describeError, userError } from '../core/errors.ts'
import type { ClickHouseClient } from '../platform/clickhouse/client.ts'
import type { ObjectStore } from '../platform/object-store/client.ts'
import type { Pool } from '../platform/postgres/pool.ts'
import { buildVersion } from './build-version.ts'
import type { CheckBounds } from './checks/bounds.ts'
import { dropUnneeded } from './drop-unneeded.ts'
import type { StagingLocation } from './export-mart.ts'
import { withFrozenMarts } from './frozen-marts.ts'
import { inTurns } from './in-lanes.ts'
import { inStep, type Say, StepFailure } from './publish-step.ts'
import { servingTables } from './serving-tables.ts'
import { rollback, swapTables } from './swap-tables.ts'
import type { TablePart } from './version-view.ts'
import {
  type BuiltVersion,
  beginVersion,
  describeVersion,
  failVersion,
  isServed,
  readKeptVersions,
} from './versions.ts'

/** How publishes are checked and built; a setting each. */
export interface PublishRules extends CheckBounds {
  /** Streams of a load and builds of indexes at once. */
  parallel: number
  /** A table of which more percent of the rows differ from the version that it would lie on is shipped whole; 0: always. */
  maxChangedPct: number
}

export interface PublishOptions {
  clickhouse: ClickHouseClient
  postgres: Pool
  objectStore: ObjectStore
  staging: StagingLocation
  rules?: PublishRules
  /** Publish in spite of comparisons that refuse: who says so, and why. */
  accept?: { by: string; reason: string }
  onProgress?: Say
}

export interface PublishResult {
  /** The `dataset_version` that is served now. */
  version: string
  /** Latest snapshot in the data. */
  asOf: string
  /** Rows of each serving table. */
  rows: Record<string, number>
  /** Of each serving table what was shipped. */
  parts: Record<string, TablePart>
  seconds: number
  /** What could not be cleared away; the next publish tries again. */
  leftovers: string | null
}

/** The settings' defaults. */
export const DEFAULT_RULES: PublishRules = {
  minRowsPct: 80,
  maxNullRisePct: 10,
  maxShareShiftPct: 20,
  maxMedianShiftPct: 50,
  minRowsCompared: 1_000,
  parallel: 2,
  maxChangedPct: 10,
}

/** Any constant of our own: one publish or rollback runs at a time. */
const ADVISORY_LOCK = 7_203_412

/**
 * Publishes the marts: they are checked, what changed is written to S3 and loaded beside the served tables, and then all
 * tables are swapped in one transaction. Readers see the old version or the new one, whole.
 * @throws AppError `PUBLISH_REFUSED` when checks refuse, `PUBLISH_FAILED` naming the step; the old version keeps serving.
 */
export async function publish(options: PublishOptions): Promise<PublishResult> {
  const started = Date.now()
  const { postgres } = options
  return withPublishLock(postgres, async () => {
    // First, since it waits for a swap of a killed publisher that is just being committed.
    const version = await beginVersion(postgres, options.accept)
    const built = await buildAndSwap(options, version).catch(async (error: unknown) => {
      throw await recordFailure(options, version, error)
    })
    const leftovers = await dropUnneeded(options, await readKeptVersions(postgres)).then(() => null, describeError)
    const rows = Object.fromEntries(Object.entries(built.statistics).map(([table, measured]) => [table, measured.rows]))
    return { version, asOf: built.asOf, rows, parts: built.parts, seconds: (Date.now() - started) / 1000, leftovers }
  })
}

/**
 * Serves the version before the present one again.
 * @param from only while this version is served, so that asked twice it goes back once.
 * @throws AppError `NOTHING_TO_ROLL_BACK_TO`, `VERSION_NOT_SERVED`.
 * @returns the version that is served now.
 */
export function rollbackPublish(postgres: Pool, from?: string): Promise<string> {
  return withPublishLock(postgres, async () => {
    if (from !== undefined && !(await isServed(postgres, from)))
      throw userError('VERSION_NOT_SERVED', `Version ${from} is not the one that is served, so nothing is rolled back.`)
    return rollback(postgres, servingTables)
  })
}

async function buildAndSwap(options: PublishOptions, version: string): Promise<BuiltVersion> {
  const { postgres, rules = DEFAULT_RULES, onProgress: say = () => undefined } = options
  return inStep(say, 'freeze', { table: null }, async () => {
    const kept = await readKeptVersions(postgres)
    await dropUnneeded(options, kept)
    return withFrozenMarts(options.clickhouse, version, async () => {
      const context = { ...options, ...rules, version, served: kept[0], inTurn: inTurns(), say }
      const built = await buildVersion(context, rules, options.accept !== undefined)
      await inStep(say, 'swap', { table: null }, async () => {
        await describeVersion(postgres, version, built)
        await swapTables(postgres, servingTables, version, built.parts)
      })
      return built
    })
  })
}

/** Writes a failure down and clears up behind it. @returns the error for the caller. */
async function recordFailure(options: PublishOptions, version: string, error: unknown): Promise<AppError> {
  const { postgres } = options
  const { step, table, cause } = error instanceof StepFailure ? error : new StepFailure('swap', null, error)
  const refused = cause instanceof AppError && cause.code === 'VALIDATION_FAILED'
  const failed = await failVersion(postgres, version, { status: refused ? 'REFUSED' : 'FAILED', step, cause })
  // A failure here would hide the one that matters, and the next publish clears up as well.
  await dropUnneeded(options, await readKeptVersions(postgres)).catch(() => undefined)
  const kind = cause instanceof AppError ? cause.kind : 'transient'
  const details = { version, step, table }
  if (!failed)
    return new AppError('PUBLISH_UNCLEAR', kind, `version ${version} is served, but not all went well`, {
      cause,
      details,
    })
  const before = 'the version before keeps serving'
  if (refused) return new AppError('PUBLISH_REFUSED', kind, `the publish is refused; ${before}`, { cause, details })
  const message = `publish failed at step ${step}${table ? ` of ${table}` : ''}; ${before}`
  return new AppError('PUBLISH_FAILED', kind, message, { cause, details })
}

async function withPublishLock<T>(postgres: Pool, work: () => Promise<T>): Promise<T> {
  const client = await postgres.connect()
  try {
    const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1) AS locked', [
      ADVISORY_LOCK,
    ])
    if (!rows[0]?.locked) {
      throw new AppError('PUBLISH_RUNNING', 'transient', 'another publish or rollback is running; wait until it ends')
    }
    try {
      return await work()
    } finally {
      await client.query('SELECT pg_advisory_unlock($1)', [ADVISORY_LOCK])
    }
  } finally {
    client.release()
  }
}
