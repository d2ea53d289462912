import { createLogger } from '../../src/core/log.ts'
import { literally } from '../../src/keywords/report/expand-query.ts'
import type { ReportWork } from '../../src/keywords/report/report-work.ts'
import type { ClickHouseClient } from '../../src/platform/clickhouse/client.ts'
import type { Pool } from '../../src/platform/postgres/pool.ts'

/** Work on reports that takes keywords as they stand, categorises nothing and tells nobody. */
export function plainReportWork(
  engines: { pool: Pool; clickhouse: ClickHouseClient; files: ReportWork['files'] },
  changes: Partial<ReportWork> = {},
): ReportWork {
  return {
    ...engines,
    log: createLogger('test', 'warn'),
    expandKeywords: async (keywords) => keywords.map(literally),
    categorisePosts: async () => {},
    announce: async () => {},
    ...changes,
  }
}
