import { AppError } from '../../core/errors.ts'
import type { HealthCheck } from '../../serve/health/run-checks.ts'
import type { System } from './system.ts'

/** What readiness asks: without PostgreSQL or a published data set nothing can be answered; without the rest, less. */
export function healthChecks(system: System): HealthCheck[] {
  return [
    {
      name: 'postgresql',
      required: true,
      run: async () => {
        await system.postgres.query('SELECT 1')
      },
    },
    {
      name: 'dataset',
      required: true,
      run: async () => {
        const { rowCount } = await system.postgres.query("SELECT FROM dataset_version WHERE status = 'PUBLISHED'")
        if (rowCount === 0) throw new AppError('NO_DATASET', 'transient', 'no data set is published yet')
      },
    },
    {
      name: 'clickhouse',
      required: false,
      run: async () => {
        const answer = await system.clickhouse.ping()
        if (!answer.success) throw answer.error
      },
    },
    { name: 'object-store', required: false, run: () => system.objectStore.ping(system.settings.assetBucket) },
  ]
}
