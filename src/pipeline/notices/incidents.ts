import type { Queryable } from '../../platform/postgres/pool.ts'

export interface Incident {
  id: number
  schedule: string
  kind: 'FAILED' | 'LATE'
  /** That failed. */
  runId: string | null
  reason: string
  openedAt: Date
  closedAt: Date | null
}

const COLUMNS = `id, schedule, kind, run_id AS "runId", reason, opened_at AS "openedAt", closed_at AS "closedAt"`

export interface LateSchedule {
  name: string
  reason: string
}

/**
 * Opens an incident for each schedule whose last run that ended failed, and for each that is late; one that is open already stays as
 * it is.
 */
export async function openIncidents(db: Queryable, late: readonly LateSchedule[], now: Date): Promise<Incident[]> {
  const { rows } = await db.query<Incident>(
    `INSERT INTO pipeline_incident (schedule, kind, run_id, reason, opened_at)
     SELECT name, 'FAILED', last.id, coalesce(last.error, ''), $3::timestamptz FROM pipeline_schedule, LATERAL (${LAST_ENDED}) last
      WHERE last.state = 'FAILED'
     UNION ALL
     SELECT name, 'LATE', NULL, reason, $3 FROM unnest($1::text[], $2::text[]) AS late (name, reason)
     ON CONFLICT (schedule, kind) WHERE closed_at IS NULL DO NOTHING
     RETURNING ${COLUMNS}`,
    [late.map(({ name }) => name), late.map(({ reason }) => reason), now],
  )
  return rows
}

/** Closes the incidents of schedules whose last run that ended went well; those of lateness, where they are not late. */
export async function closeIncidents(db: Queryable, late: readonly LateSchedule[], now: Date): Promise<Incident[]> {
  const { rows } = await db.query<Incident>(
    `UPDATE pipeline_incident SET closed_at = $2 FROM pipeline_schedule, LATERAL (${LAST_ENDED}) last
      WHERE closed_at IS NULL AND pipeline_schedule.name = pipeline_incident.schedule AND last.state = 'DONE'
        AND (kind = 'FAILED' OR pipeline_incident.schedule <> ALL ($1))
     RETURNING pipeline_incident.id, pipeline_incident.schedule, kind, run_id AS "runId", reason, opened_at AS "openedAt",
               closed_at AS "closedAt"`,
    [late.map(({ name }) => name), now],
  )
  return rows
}

/** The last run that ended well or not. */
const LAST_ENDED = `
  SELECT id, state, error FROM pipeline_run WHERE pipeline_run.schedule = pipeline_schedule.name AND state IN ('DONE', 'FAILED')
   ORDER BY ended_at DESC, id LIMIT 1`

/** Has people told of incidents. */
export async function addNotices(
  db: Queryable,
  news: 'OPENED' | 'CLOSED',
  incidents: readonly Incident[],
  now: Date,
): Promise<void> {
  await db.query(
    'INSERT INTO pipeline_notice (incident_id, news, due_at) SELECT id, $2, $3 FROM unnest($1::bigint[]) AS id ON CONFLICT DO NOTHING',
    [incidents.map(({ id }) => id), news, now],
  )
}

export interface DueNotice {
  news: 'OPENED' | 'CLOSED'
  /** That were made before. */
  attempts: number
  incident: Incident
}

/** Takes a notice that is due; nobody else gets it for two minutes. One that something is over waits until it was told that it began. */
export async function takeNotice(db: Queryable, now: Date): Promise<DueNotice | undefined> {
  const { rows } = await db.query<Incident & Omit<DueNotice, 'incident'>>(
    `WITH taken AS (
       UPDATE pipeline_notice SET attempts = attempts + 1, due_at = $1::timestamptz + interval '2 minutes'
        WHERE (incident_id, news) = (
          SELECT incident_id, news FROM pipeline_notice notice
           WHERE delivered_at IS NULL AND due_at <= $1
             AND NOT EXISTS (SELECT FROM pipeline_notice before WHERE before.incident_id = notice.incident_id
                                AND notice.news = 'CLOSED' AND before.news = 'OPENED' AND before.delivered_at IS NULL)
           ORDER BY due_at, incident_id FOR UPDATE SKIP LOCKED LIMIT 1)
       RETURNING *
     )
     SELECT news, attempts - 1 AS attempts, ${COLUMNS} FROM taken JOIN pipeline_incident ON id = incident_id`,
    [now],
  )
  const [row] = rows
  if (!row) return undefined
  const { news, attempts, ...incident } = row
  return { news, attempts, incident }
}

/** Notes how a delivery went. @param retryAt null: it arrived. */
export async function noteDelivery(
  db: Queryable,
  { incident, news }: DueNotice,
  retryAt: Date | null,
  now: Date,
): Promise<void> {
  await db.query(
    `UPDATE pipeline_notice SET delivered_at = CASE WHEN $3::timestamptz IS NULL THEN $4::timestamptz END,
            due_at = coalesce($3, due_at) WHERE incident_id = $1 AND news = $2`,
    [incident.id, news, retryAt, now],
  )
}
