import type { Queryable } from '../../platform/postgres/pool.ts'
import type { Schedule } from '../schedule.ts'
import type { Run, RunCause } from './run.ts'
import { runId } from './run.ts'

export type PlannedRun = Pick<Run, 'tick' | 'cause'> & { schedule: Schedule }

/** Adds the runs of ticks; a tick that has one is left alone. */
export async function addTickRuns(db: Queryable, runs: readonly PlannedRun[], now: Date): Promise<number> {
  const { rowCount } = await db.query(
    `INSERT INTO pipeline_run (id, schedule, lane, tick, cause, time_limit_s, queued_at)
     SELECT given.*, $7 FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::text[], $6::integer[]) AS given
     ON CONFLICT DO NOTHING`,
    [...columns(runs), now],
  )
  return rowCount ?? 0
}

/** Adds the runs of ticks, and those again that failed, were cancelled or left out. @returns the ids of all that will run. */
export async function addBackfill(
  db: Queryable,
  runs: readonly PlannedRun[],
  now: Date,
  askedBy: string,
): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `INSERT INTO pipeline_run AS run (id, schedule, lane, tick, cause, time_limit_s, queued_at, asked_by)
     SELECT given.*, $7, $8 FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::text[], $6::integer[]) AS given
     ON CONFLICT (id) DO UPDATE SET state = 'QUEUED', tries = 0, cause = excluded.cause, queued_at = excluded.queued_at,
            asked_by = excluded.asked_by, ended_at = NULL, error = NULL
      WHERE run.state IN ('FAILED', 'CANCELLED', 'SKIPPED')
     RETURNING id`,
    [...columns(runs), now, askedBy],
  )
  return rows.map(({ id }) => id)
}

/** Adds a run that a person asked for. @returns its id. */
export async function addManualRun(db: Queryable, schedule: Schedule, now: Date, askedBy: string): Promise<string> {
  const id = `${schedule.name}/manual-${now.toISOString()}`
  await db.query(
    `INSERT INTO pipeline_run (id, schedule, lane, tick, cause, time_limit_s, queued_at, asked_by)
     VALUES ($1, $2, $3, $4, 'MANUAL', $5, $4, $6) ON CONFLICT (id) DO NOTHING`,
    [id, schedule.name, laneOf(schedule), now, schedule.timeLimitMinutes * 60, askedBy],
  )
  return id
}

/** Leaves out what waits while a newer tick of the same schedule waits too. @param schedules those that catch up the last tick alone. */
export async function skipOvertaken(db: Queryable, schedules: readonly string[], now: Date): Promise<void> {
  await db.query(
    `UPDATE pipeline_run old SET state = 'SKIPPED', ended_at = $2, error = 'a newer tick takes its place'
      WHERE state = 'QUEUED' AND schedule = ANY ($1) AND cause IN ('SCHEDULE', 'CATCH_UP')
        AND EXISTS (SELECT FROM pipeline_run newer
                     WHERE newer.schedule = old.schedule AND newer.state = 'QUEUED' AND newer.tick > old.tick
                       AND newer.cause IN ('SCHEDULE', 'CATCH_UP'))`,
    [schedules, now],
  )
}

function columns(runs: readonly PlannedRun[]): [string[], string[], string[], Date[], RunCause[], number[]] {
  return [
    runs.map(({ schedule, tick }) => runId(schedule.name, tick)),
    runs.map(({ schedule }) => schedule.name),
    runs.map(({ schedule }) => laneOf(schedule)),
    runs.map(({ tick }) => tick),
    runs.map(({ cause }) => cause),
    runs.map(({ schedule }) => schedule.timeLimitMinutes * 60),
  ]
}

function laneOf({ lane, name }: Schedule): string {
  return lane ?? name
}
