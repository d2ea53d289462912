import { AppError } from '../../core/errors.ts'
import type { ClickHouseClient } from '../../platform/clickhouse/client.ts'
import { isTransient } from '../../platform/clickhouse/is-transient.ts'

/** These questions take milliseconds; who waits longer waits for a store that is down. */
const TIMEOUT_MS = 5_000

/**
 * All rows of a query.
 * @throws AppError `CLICKHOUSE_UNAVAILABLE` when the store does not answer, or not in time.
 */
export async function askClickHouse<Row>(
  client: ClickHouseClient,
  query: string,
  params: Record<string, unknown> = {},
): Promise<Row[]> {
  const signal = AbortSignal.timeout(TIMEOUT_MS)
  try {
    const result = await client.query({ query, query_params: params, format: 'JSONEachRow', abort_signal: signal })
    return await result.json<Row>()
  } catch (cause) {
    if (!signal.aborted && !isTransient(cause)) throw cause
    throw new AppError(
      'CLICKHOUSE_UNAVAILABLE',
      'transient',
      'ClickHouse, where the models and their results stand, does not answer now; try again soon.',
      { cause },
    )
  }
}
