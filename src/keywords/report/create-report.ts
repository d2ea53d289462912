import { randomUUID } from 'node:crypto'
import { assertMeaningful } from '../../core/keyword-reports/check-report-request.ts'
import type { Report } from '../../core/keyword-reports/report.ts'
import type { ReportRequest } from '../../core/keyword-reports/report-request.ts'
import type { DurableClient } from '../../platform/dbos/durable-client.ts'
import { inTransaction, type Pool } from '../../platform/postgres/pool.ts'
import { insertReport, markCancelled, readReport, readReportOf } from './report-table.ts'
import { REPORT_WORKFLOW } from './report-workflow.ts'

export interface CreateOptions {
  pool: Pool
  durable: DurableClient
}

/**
 * Takes a request and has it worked on: both or neither. The same id a second time gives the report that is there and starts nothing.
 * @param id a UUID.
 * @throws AppError `INVALID_REQUEST` (user) with every place that is wrong.
 */
export async function createReport(
  { pool, durable }: CreateOptions,
  tenantId: string,
  request: ReportRequest,
  id: string = randomUUID(),
): Promise<{ report: Report; created: boolean }> {
  assertMeaningful(request)
  return inTransaction(pool, async (client) => {
    const created = await insertReport(client, id, tenantId, request)
    if (created) await durable.enqueue(client, REPORT_WORKFLOW, id)
    return { report: (await readReport(client, id))!, created }
  })
}

/** Stops the work on a report that has not ended. @returns the report as it stands then; undefined: there is none. */
export async function cancelReport(
  { pool, durable }: CreateOptions,
  tenantId: string,
  id: string,
): Promise<Report | undefined> {
  if (await markCancelled(pool, tenantId, id)) await durable.cancel(id)
  return readReportOf(pool, tenantId, id)
}
