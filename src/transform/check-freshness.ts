import { describeError } from '../core/errors.ts'
import { type ClickHouseClient, queryRows } from '../platform/clickhouse/client.ts'
import type { Renderer } from './render.ts'
import { type FreshnessRule, type SourceTable, sourceName } from './sources.ts'
import type { FreshnessResult } from './transform-result.ts'

/**
 * How old a source's newest row is, by the database's clock and dbt's rules: a source without rows is older than any limit,
 * and one that cannot be asked is in error.
 */
export async function checkFreshness(
  client: ClickHouseClient,
  table: SourceTable & { freshness: FreshnessRule },
  renderer: Renderer,
): Promise<FreshnessResult> {
  const { loadedAt, filter, warnAfterS, errorAfterS } = table.freshness
  const limits = {
    ...(warnAfterS === undefined ? {} : { warnAfterS }),
    ...(errorAfterS === undefined ? {} : { errorAfterS }),
  }
  const source = sourceName(table)
  try {
    const [row] = await queryRows<{ newest_at: string | null; age_s: number | null }>(
      client,
      `SELECT toDateTime64(maxOrNull(${loadedAt}), 3, 'UTC') AS newest_at, dateDiff('second', newest_at, now64(3, 'UTC')) AS age_s
       FROM ${renderer.source(table)}${filter ? ` WHERE ${filter}` : ''}`,
    )
    const { newest_at, age_s } = row!
    const isOlder = (limit: number | undefined): boolean => limit !== undefined && (age_s ?? Infinity) > limit
    return {
      source,
      status: isOlder(errorAfterS) ? 'error' : isOlder(warnAfterS) ? 'warn' : 'pass',
      ...(newest_at === null ? {} : { newestAt: new Date(newest_at) }),
      ...(age_s === null ? {} : { ageS: age_s }),
      ...limits,
    }
  } catch (error) {
    return { source, status: 'error', reason: describeError(error), ...limits }
  }
}

/** What a result says, without the source's name: `the newest row is 3.0 h old; more than 2.0 h is an error`. */
export function describeFreshness({ status, ageS, reason, warnAfterS, errorAfterS }: FreshnessResult): string {
  if (reason !== undefined) return reason
  const age = ageS === undefined ? 'there are no rows' : `the newest row is ${hours(ageS)} old`
  const limit = status === 'error' ? errorAfterS : warnAfterS
  if (limit === undefined) return age
  return `${age}; more than ${hours(limit)} is ${status === 'error' ? 'an error' : 'a warning'}`
}

function hours(seconds: number): string {
  return `${(seconds / 3_600).toFixed(1)} h`
}
