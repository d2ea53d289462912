import type { Report } from '../../core/keyword-reports/report.ts'
import type { KeywordTerms, ReportRequest, ReportState, ReportStep } from '../../core/keyword-reports/report-request.ts'
import type { Pool, Queryable } from '../../platform/postgres/pool.ts'
import type { CompletionEvent } from './report.ts'

const COLUMNS = `id, tenant_id AS "tenantId", request, state, step, terms, posts, creators, error, created_at AS "createdAt",
  started_at AS "startedAt", finished_at AS "finishedAt"`

/** @returns false when the id was there already, and nothing was changed. */
export async function insertReport(
  client: Queryable,
  id: string,
  tenantId: string,
  request: ReportRequest,
): Promise<boolean> {
  const { rowCount } = await client.query(
    'INSERT INTO keyword_report (id, tenant_id, request) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING',
    [id, tenantId, JSON.stringify(request)],
  )
  return rowCount === 1
}

/** A report by its id alone, for the work on it. */
export async function readReport(client: Queryable, id: string): Promise<Report | undefined> {
  const { rows } = await client.query<Report>(`SELECT ${COLUMNS} FROM keyword_report WHERE id = $1`, [id])
  return rows[0]
}

/** A tenant's report; another tenant's is as good as none. */
export async function readReportOf(client: Queryable, tenantId: string, id: string): Promise<Report | undefined> {
  const { rows } = await client.query<Report>(
    `SELECT ${COLUMNS} FROM keyword_report WHERE tenant_id = $1 AND id = $2`,
    [tenantId, id],
  )
  return rows[0]
}

/** A tenant's reports, the newest first, after the one that is named. */
export async function listReports(
  client: Queryable,
  tenantId: string,
  { limit, after, state }: { limit: number; after?: string | undefined; state?: ReportState | undefined },
): Promise<Report[]> {
  const { rows } = await client.query<Report>(
    `SELECT ${COLUMNS} FROM keyword_report
     WHERE tenant_id = $1 AND ($3::uuid IS NULL OR (created_at, id) < (SELECT created_at, id FROM keyword_report WHERE id = $3 AND tenant_id = $1))
       AND ($4::text IS NULL OR state = $4)
     ORDER BY created_at DESC, id DESC LIMIT $2`,
    [tenantId, limit, after ?? null, state ?? null],
  )
  return rows
}

/** Notes that a report is in a step. @returns false when it is no longer to be worked on. */
export async function enterStep(pool: Pool, id: string, step: ReportStep): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE keyword_report SET state = 'RUNNING', step = $2, started_at = coalesce(started_at, now())
     WHERE id = $1 AND state IN ('QUEUED', 'RUNNING')`,
    [id, step],
  )
  return rowCount === 1
}

/** Notes how far the search is. @returns false when the report was cancelled meanwhile. */
export async function noteFound(pool: Pool, id: string, found: { posts: number; creators?: number }): Promise<boolean> {
  const { rowCount } = await pool.query(
    "UPDATE keyword_report SET posts = $2, creators = coalesce($3, creators) WHERE id = $1 AND state = 'RUNNING'",
    [id, found.posts, found.creators ?? null],
  )
  return rowCount === 1
}

export async function noteTerms(pool: Pool, id: string, terms: KeywordTerms[]): Promise<void> {
  await pool.query('UPDATE keyword_report SET terms = $2 WHERE id = $1', [id, JSON.stringify(terms)])
}

/** Ends a report that has not ended, with its one completion event. */
export async function endReport(client: Queryable, event: CompletionEvent): Promise<void> {
  await client.query(
    `WITH ended AS (
       UPDATE keyword_report SET state = $2, error = $3, finished_at = $4, posts = coalesce(posts, 0), creators = coalesce(creators, 0)
       WHERE id = $1 AND state IN ('QUEUED', 'RUNNING') RETURNING id
     )
     INSERT INTO keyword_report_completion (report_id, event) SELECT id, $5 FROM ended ON CONFLICT (report_id) DO NOTHING`,
    [event.reportId, event.state, event.error, event.finishedAt, JSON.stringify(event)],
  )
}

/** Some reports that ended and of which the world was not yet told, in no order. */
export async function listUnannounced(client: Queryable): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    'SELECT report_id AS id FROM keyword_report_completion WHERE announced_at IS NULL ORDER BY random() LIMIT 100',
  )
  return rows.map(({ id }) => id)
}

/** The event of a report of whose end the world was not yet told, held until the transaction ends; undefined also while another holds it. */
export async function takeUnannounced(client: Queryable, id: string): Promise<CompletionEvent | undefined> {
  const { rows } = await client.query<{ event: CompletionEvent }>(
    'SELECT event FROM keyword_report_completion WHERE report_id = $1 AND announced_at IS NULL FOR UPDATE SKIP LOCKED',
    [id],
  )
  return rows[0]?.event
}

export async function noteAnnounced(client: Queryable, id: string): Promise<void> {
  await client.query('UPDATE keyword_report_completion SET announced_at = now() WHERE report_id = $1', [id])
}

/** @returns false when it had ended already, or is not the tenant's. */
export async function markCancelled(client: Queryable, tenantId: string, id: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE keyword_report SET state = 'CANCELLED', finished_at = now()
     WHERE tenant_id = $1 AND id = $2 AND state IN ('QUEUED', 'RUNNING')`,
    [tenantId, id],
  )
  return rowCount === 1
}
