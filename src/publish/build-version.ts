import { AppError, userError } from '../core/errors.ts'
import { type ClickHouseClient, queryRows, quoteIdentifier } from '../platform/clickhouse/client.ts'
import { type BuildContext, planTable } from './build-table.ts'
import type { CheckBounds } from './checks/bounds.ts'
import { checkColumns } from './checks/check-columns.ts'
import { ABSOLUTE_CHECKS, judgeTable } from './checks/judge-table.ts'
import { measureMart } from './checks/measure-mart.ts'
import { recordChecks } from './checks/record-checks.ts'
import { frozenName } from './frozen-marts.ts'
import { inLanes } from './in-lanes.ts'
import { inStep } from './publish-step.ts'
import { servingTables } from './serving-tables.ts'
import type { BuiltVersion } from './versions.ts'

/**
 * Checks the frozen marts and builds all tables of a version beside the served ones. The checks come first: what is refused
 * costs seconds, not the minute of a load.
 * @param accepted comparisons that refuse are written down and passed over.
 * @throws StepFailure, by an AppError `VALIDATION_FAILED` where checks refuse.
 */
export async function buildVersion(
  context: BuildContext,
  bounds: CheckBounds,
  accepted: boolean,
): Promise<BuiltVersion> {
  const { clickhouse, version, say } = context
  const asOf = await inStep(say, 'validate', { table: null }, () => latestSnapshot(clickhouse, version))
  const measured = await inLanes(servingTables, context.parallel, (table) =>
    inStep(say, 'validate', { table: table.name }, async () => {
      await checkColumns(clickhouse, frozenName(table, version), table)
      return measureMart(clickhouse, frozenName(table, version), table)
    }),
  )
  const statistics = Object.fromEntries(servingTables.map(({ name }, at) => [name, measured[at]!]))
  await inStep(say, 'validate', { table: null }, () => judge(context, statistics, bounds, accepted))
  const plans = await inLanes(servingTables, context.parallel, async (table) => ({
    table,
    ...(await planTable(context, table, statistics[table.name]!.rows)),
  }))
  // Whole ones first: their exports and loads take turns, and indexes of one are built beside those of the next.
  const inOrder = plans.toSorted((a, b) => Number(b.isWhole) - Number(a.isWhole))
  const tables = await inLanes(inOrder, context.parallel, async ({ table, build }) => ({ table, ...(await build()) }))
  return {
    asOf,
    statistics,
    parts: Object.fromEntries(tables.map(({ table, part }) => [table.name, part])),
    snapshots: Object.fromEntries(
      tables.flatMap(({ table: { platform }, snapshot }) => (platform && snapshot ? [[platform, snapshot]] : [])),
    ),
  }
}

async function judge(
  { postgres, version, served }: BuildContext,
  statistics: BuiltVersion['statistics'],
  bounds: CheckBounds,
  accepted: boolean,
): Promise<void> {
  const checks = servingTables.flatMap((table) =>
    judgeTable(table, served?.statistics[table.name], statistics[table.name]!, bounds),
  )
  await recordChecks(postgres, version, checks, accepted)
  const refused = checks.filter(({ passed, check }) => !(passed || (accepted && !ABSOLUTE_CHECKS.has(check))))
  if (refused.length > 0)
    throw userError('VALIDATION_FAILED', refused.map(({ message }) => message).join('; '), { checks: refused })
}

/** The data set's own "as of": the latest snapshot in the account marts, ISO 8601. */
async function latestSnapshot(clickhouse: ClickHouseClient, version: string): Promise<string> {
  const marts = servingTables.filter(({ platform }) => platform)
  const union = marts
    .map(
      (table) =>
        `SELECT max(snapshot_at) AS latest FROM ${quoteIdentifier(frozenName(table, version))} HAVING count() > 0`,
    )
    .join(' UNION ALL ')
  const [row] = await queryRows<{ latest: string }>(
    clickhouse,
    `SELECT max(latest) AS latest FROM (${union}) HAVING count() > 0`,
  )
  if (!row)
    throw new AppError('NO_CREATORS', 'user', 'the marts hold no creator yet: ingest files and run `transform` first')
  return new Date(row.latest).toISOString()
}
