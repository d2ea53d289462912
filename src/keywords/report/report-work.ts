import type { KeywordTerms, ReportRequest } from '../../core/keyword-reports/report-request.ts'
import type { Logger } from '../../core/log.ts'
import type { ClickHouseClient } from '../../platform/clickhouse/client.ts'
import type { Pool } from '../../platform/postgres/pool.ts'
import type { CompletionEvent } from './report.ts'
import type { ReportBucket } from './report-files.ts'

/** What the work on reports needs. */
export interface ReportWork {
  pool: Pool
  clickhouse: ClickHouseClient
  files: ReportBucket
  log: Logger
  /** What is looked for in place of each keyword by the request's options; each keyword is among its own terms. */
  expandKeywords(keywords: readonly string[], request: ReportRequest, tenantId: string): Promise<KeywordTerms[]>
  /** Categorises those of the posts that nobody has, and writes the scores to `raw_caption_category`. */
  categorisePosts(platform: ReportRequest['platform'], postIds: readonly string[]): Promise<void>
  /** Tells the world that a report ended; may be called again with the same event. */
  announce(event: CompletionEvent): Promise<void>
}
