import type { Report } from '../../core/keyword-reports/report.ts'
import type { ReportRequest } from '../../core/keyword-reports/report-request.ts'

/** That a report ended, as it is told to the world. The report's id makes it one event however often it is told. */
export interface CompletionEvent {
  reportId: string
  tenantId: string
  state: 'DONE' | 'FAILED'
  request: ReportRequest
  posts: number
  creators: number
  /** Where its posts lie in the bucket of reports; null when it failed. */
  key: string | null
  demographicsKey: string | null
  error: string | null
  finishedAt: string
}

/** Keys of a report's files in the bucket of reports. */
export function reportKeys({ id, createdAt }: Pick<Report, 'id' | 'createdAt'>): {
  posts: string
  demographics: string
} {
  const day = createdAt.toISOString().slice(0, 10).replaceAll('-', '/')
  const base = `keyword_collections/${day}/${id}`
  return { posts: `${base}.parquet`, demographics: `${base}_demographic.parquet` }
}
