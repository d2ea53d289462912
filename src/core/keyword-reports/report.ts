import type { KeywordTerms, ReportRequest, ReportState, ReportStep } from './report-request.ts'

/** A report as it stands in its table. */
export interface Report {
  id: string
  tenantId: string
  request: ReportRequest
  state: ReportState
  /** The one it is in, or was in when it ended. */
  step: ReportStep | null
  /** What the options made of the keywords; null until the search begins. */
  terms: KeywordTerms[] | null
  /** Posts found so far. */
  posts: number | null
  creators: number | null
  /** Why it failed, in one line. */
  error: string | null
  createdAt: Date
  startedAt: Date | null
  finishedAt: Date | null
}
