import { randomUUID } from 'node:crypto'
import { userError } from '../../core/errors.ts'
import { assertMeaningful } from '../../core/keyword-reports/check-report-request.ts'
import type { Report } from '../../core/keyword-reports/report.ts'
import type { ReportRequest } from '../../core/keyword-reports/report-request.ts'
import type { DurableClient } from '../../platform/dbos/durable-client.ts'
import { asTenant, withinTenant } from '../../platform/postgres/as-tenant.ts'
import { inTransaction, type Pool } from '../../platform/postgres/pool.ts'
import { insertReport, markCancelled, readReportOf } from './report-table.ts'
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
    const { report, created } = await withinTenant(client, tenantId, async () => ({
      created: await insertReport(client, id, tenantId, request),
      report: await readReportOf(client, tenantId, id),
    }))
    if (report === undefined) throw userError('INVALID_REQUEST', `The id ${id} is taken.`)
    if (created) await durable.enqueue(client, REPORT_WORKFLOW, id)
    return { report, created }
  })
}

/** Stops the work on a report that has not ended. @returns the report as it stands then; undefined: there is none. */
export async function cancelReport(
  { pool, durable }: CreateOptions,
  tenantId: string,
  id: string,
): Promise<Report | undefined> {
  const cancelled = await asTenant(pool, tenantId, (client) => markCancelled(client, tenantId, id))
  if (cancelled) await durable.cancel(id)
  return asTenant(pool, tenantId, (client) => readReportOf(client, tenantId, id))
}
