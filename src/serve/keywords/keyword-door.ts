import type { Readable } from 'node:stream'
import type { Report } from '../../core/keyword-reports/report.ts'
import type { ReportRequest, ReportState } from '../../core/keyword-reports/report-request.ts'
import type { CreatorFigures, DemographicsRow, KeywordShare, PostOfReport, TrendPoint } from './results.schema.ts'

export const POST_SORTS = ['reach', 'engagementRate', 'likes', 'comments', 'views', 'publishedAt'] as const
export const CREATOR_SORTS = ['reach', 'posts', 'engagementRate', 'followers'] as const
export const DOWNLOAD_FORMATS = ['parquet', 'csv', 'xlsx'] as const
export type DownloadFormat = (typeof DOWNLOAD_FORMATS)[number]

export interface Page {
  page: number
  size: number
}

/**
 * The API's way to keyword reports; given by whoever builds the app.
 * Its methods throw AppError `CLICKHOUSE_UNAVAILABLE` (transient) where posts are looked up while their store is down.
 */
export interface KeywordDoor {
  /** The same id a second time gives the report that is there. @throws AppError `INVALID_REQUEST` with every place that is wrong. */
  create(tenantId: string, request: ReportRequest, id?: string): Promise<{ report: Report; created: boolean }>
  /** What a report of the request would find now. @throws AppError `INVALID_REQUEST`. */
  count(tenantId: string, request: ReportRequest): Promise<{ posts: number; creators: number }>
  /** Groups of words that the option `synonyms` takes for one another. */
  synonyms(tenantId: string): Promise<{ own: string[][]; shipped: string[][] }>
  replaceSynonyms(tenantId: string, groups: string[][]): Promise<void>
  list(
    tenantId: string,
    options: { limit: number; after?: string | undefined; state?: ReportState | undefined },
  ): Promise<Report[]>
  /** Undefined: the tenant has no such report. */
  get(tenantId: string, id: string): Promise<Report | undefined>
  cancel(tenantId: string, id: string): Promise<Report | undefined>
  /** Of a report that is done, as all below. */
  posts(
    report: Report,
    options: Page & {
      sortBy: (typeof POST_SORTS)[number]
      keyword?: string | undefined
      profileId?: string | undefined
    },
  ): Promise<{ count: number; posts: PostOfReport[] }>
  creators(report: Report, options: Page & { sortBy: (typeof CREATOR_SORTS)[number] }): Promise<CreatorFigures[]>
  trend(report: Report, interval: 'day' | 'week'): Promise<TrendPoint[]>
  shareOfVoice(report: Report): Promise<KeywordShare[]>
  demographics(report: Report): Promise<DemographicsRow[]>
  download(report: Report, format: DownloadFormat): Promise<Readable>
}
