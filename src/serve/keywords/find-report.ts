import { userError } from '../../core/errors.ts'
import type { Report } from '../../core/keyword-reports/report.ts'
import type { KeywordDoor } from './keyword-door.ts'

interface OfReport {
  tenant: string
  params: { id: string }
}

/** @throws AppError `REPORT_NOT_FOUND` also for another tenant's report. */
export async function findReport(door: KeywordDoor, { tenant, params }: OfReport): Promise<Report> {
  const report = await door.get(tenant, params.id)
  if (!report) throw userError('REPORT_NOT_FOUND', `There is no report ${params.id}.`)
  return report
}

/** @throws AppError `REPORT_NOT_FOUND`; `REPORT_NOT_DONE` while there are no results, or when there will be none. */
export async function findDoneReport(door: KeywordDoor, request: OfReport): Promise<Report> {
  const report = await findReport(door, request)
  if (report.state !== 'DONE')
    throw userError('REPORT_NOT_DONE', `The report is ${report.state}; only one that is DONE has results.`)
  return report
}
