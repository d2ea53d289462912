import type { Queryable } from '../../platform/postgres/pool.ts'

/** What is kept of a schedule. */
export interface ScheduleRow {
  name: string
  knownSince: Date
  plannedUntil: Date
  pausedAt: Date | null
  pausedBy: string | null
}

/** Makes the rows of schedules that are new; they begin with the first tick after `now`. */
export async function addSchedules(db: Queryable, names: readonly string[], now: Date): Promise<void> {
  await db.query(
    `INSERT INTO pipeline_schedule (name, known_since, planned_until) SELECT name, $2, $2 FROM unnest($1::text[]) AS name
     ON CONFLICT (name) DO NOTHING`,
    [names, now],
  )
}

/** By name. */
export async function readSchedules(db: Queryable): Promise<Map<string, ScheduleRow>> {
  const { rows } = await db.query<ScheduleRow>(
    `SELECT name, known_since AS "knownSince", planned_until AS "plannedUntil", paused_at AS "pausedAt",
            paused_by AS "pausedBy" FROM pipeline_schedule`,
  )
  return new Map(rows.map((row) => [row.name, row]))
}

/** Notes that every tick up to `now` is planned; never goes back. */
export async function notePlanned(db: Queryable, names: readonly string[], now: Date): Promise<void> {
  await db.query('UPDATE pipeline_schedule SET planned_until = $2 WHERE name = ANY ($1) AND planned_until < $2', [
    names,
    now,
  ])
}

/** @returns whether it was not paused before. */
export async function markPaused(db: Queryable, name: string, by: string, now: Date): Promise<boolean> {
  const { rowCount } = await db.query(
    'UPDATE pipeline_schedule SET paused_at = $2, paused_by = $3 WHERE name = $1 AND paused_at IS NULL',
    [name, now, by],
  )
  return rowCount === 1
}

/** It goes on with the first tick after `now`. @returns whether it was paused. */
export async function markResumed(db: Queryable, name: string, now: Date): Promise<boolean> {
  const { rowCount } = await db.query(
    `UPDATE pipeline_schedule SET paused_at = NULL, paused_by = NULL, planned_until = greatest(planned_until, $2)
      WHERE name = $1 AND paused_at IS NOT NULL`,
    [name, now],
  )
  return rowCount === 1
}
