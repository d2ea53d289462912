import { AppError } from '../../core/errors.ts'
import { isTransient } from '../../platform/clickhouse/is-transient.ts'

const UNKNOWN_TABLE = '60'

/** An answer of ClickHouse about posts. @throws AppError `CLICKHOUSE_UNAVAILABLE`; `NO_DATASET` while the models were never built. */
export async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (cause) {
    if (isTransient(cause))
      throw new AppError(
        'CLICKHOUSE_UNAVAILABLE',
        'transient',
        'ClickHouse, which reads the posts, does not answer now; try again soon.',
        {
          cause,
        },
      )
    if ((cause as { code?: unknown }).code === UNKNOWN_TABLE)
      throw new AppError('NO_DATASET', 'transient', 'The models are not built yet, so there are no posts to look in.', {
        cause,
      })
    throw cause
  }
}
