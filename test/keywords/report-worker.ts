/** Works on keyword reports until it is killed: `node report-worker.ts CONFIG`. Says so on standard output when it has begun. */
import { createLogger } from '../../src/core/log.ts'
import { keepAnnouncing } from '../../src/keywords/report/announce-ended.ts'
import { reportWorkflow } from '../../src/keywords/report/report-workflow.ts'
import { openClickHouse } from '../../src/platform/clickhouse/client.ts'
import { startDurableExecutor } from '../../src/platform/dbos/durable-executor.ts'
import { openObjectStore } from '../../src/platform/object-store/client.ts'
import { openPostgres } from '../../src/platform/postgres/pool.ts'
import { plainReportWork } from '../support/report-work.ts'
import type { WorkerConfig } from './worker-process.ts'

const { clickhouse, postgres, store, leaseMs } = JSON.parse(process.argv[2]!) as WorkerConfig
const pool = openPostgres(postgres)
const client = openClickHouse(clickhouse.url, clickhouse.database)
const objectStore = openObjectStore({ ...store, region: 'us-east-1' })
const work = plainReportWork(
  { pool, clickhouse: client, files: { objectStore, ...store } },
  {
    log: createLogger('worker', 'error'),
    async categorisePosts(platform, postIds) {
      const values = postIds.map((post_id) => ({
        platform,
        post_id,
        category: 'Fitness',
        model: 'test',
        categorised_at: '2026-01-01 00:00:00',
      }))
      await client.insert({ table: 'raw_caption_category', values, format: 'JSONEachRow' })
    },
    // As a consumer that knows an event by its id.
    async announce({ reportId }) {
      await pool.query('INSERT INTO told (report_id) VALUES ($1) ON CONFLICT DO NOTHING', [reportId])
    },
  },
)
await startDurableExecutor({ pool, url: postgres, workflows: [reportWorkflow(work)], log: work.log, leaseMs })
keepAnnouncing(work, leaseMs)
console.log('working')
