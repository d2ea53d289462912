import type { KeywordReport } from '../../../api/keywords.ts'
import type { KeywordReportSearch } from '../keyword-params.ts'

/** What each block of a report's result is given. */
export interface ResultProps {
  report: KeywordReport
  search: KeywordReportSearch
  change: (changes: KeywordReportSearch) => void
}
