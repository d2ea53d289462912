import type { Queryable } from '../../platform/postgres/pool.ts'
import { MAX_ATTEMPTS, RETRY_AFTER_MS } from '../schedule.ts'
import type { Attempt } from './run.ts'

/**
 * Begins what may begin: retries whose moment has come, then what waited longest, one of a schedule and one of a lane. What waits
 * of a paused schedule goes on waiting, unless a person asked for it.
 * @param known the schedules that this version of the program has.
 */
export async function beginAttempts(db: Queryable, known: readonly string[], now: Date): Promise<Attempt[]> {
  const { rows } = await db.query<Attempt>(
    `WITH ready AS (
       SELECT run.id, run.lane, run.state, run.retry_at, run.tick, run.schedule FROM pipeline_run run
         JOIN pipeline_schedule schedule ON schedule.name = run.schedule
        WHERE run.schedule = ANY ($1)
          AND (run.state = 'RETRYING' AND run.retry_at <= $2
            OR run.state = 'QUEUED' AND (schedule.paused_at IS NULL OR run.cause = 'MANUAL')
               AND NOT EXISTS (SELECT FROM pipeline_run active
                                WHERE active.schedule = run.schedule AND active.state IN ('RUNNING', 'RETRYING')))
     ), of_schedule AS (
       SELECT DISTINCT ON (schedule) * FROM ready ORDER BY schedule, state = 'RETRYING' DESC, tick, id
     ), of_lane AS (
       SELECT DISTINCT ON (lane) id FROM of_schedule
        WHERE NOT EXISTS (SELECT FROM pipeline_run busy WHERE busy.lane = of_schedule.lane AND busy.state = 'RUNNING')
        ORDER BY lane, state = 'RETRYING' DESC, tick, id
     )
     UPDATE pipeline_run run SET state = 'RUNNING', attempt = attempt + 1, tries = tries + 1, started_at = $2, retry_at = NULL
       FROM of_lane WHERE run.id = of_lane.id
     RETURNING run.id AS "runId", run.attempt`,
    [known, now],
  )
  return rows
}

/** Ends an attempt that still runs. @param error undefined: all went well. @returns whether it was this that ended it. */
export async function endAttempt(
  db: Queryable,
  { runId, attempt }: Attempt,
  error: string | undefined,
  now: Date,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `UPDATE pipeline_run SET error = $3,
            state = CASE WHEN $3::text IS NULL THEN 'DONE' WHEN tries < $5 THEN 'RETRYING' ELSE 'FAILED' END,
            retry_at = CASE WHEN $3::text IS NOT NULL AND tries < $5 THEN $6::timestamptz END,
            ended_at = CASE WHEN $3::text IS NULL OR tries >= $5 THEN $4::timestamptz END
      WHERE id = $1 AND attempt = $2 AND state = 'RUNNING'`,
    [runId, attempt, error ?? null, now, MAX_ATTEMPTS, new Date(now.getTime() + RETRY_AFTER_MS)],
  )
  return rowCount === 1
}

/** Ends the attempts that take longer than they may. */
export async function endOverdue(db: Queryable, now: Date): Promise<Attempt[]> {
  const { rows } = await db.query<Attempt & { limitS: number }>(
    `SELECT id AS "runId", attempt, time_limit_s AS "limitS" FROM pipeline_run
      WHERE state = 'RUNNING' AND started_at + time_limit_s * interval '1 second' <= $1`,
    [now],
  )
  const ended: Attempt[] = []
  for (const { limitS, ...attempt } of rows) {
    const error = `it took longer than its ${limitS / 60} minutes`
    if (await endAttempt(db, attempt, error, now)) ended.push(attempt)
  }
  return ended
}

/** @returns the attempt that ran, attempt 0 where none did; undefined: the run had ended, or there is none. */
export async function cancelRun(db: Queryable, id: string, by: string, now: Date): Promise<Attempt | undefined> {
  const { rows } = await db.query<Attempt>(
    `UPDATE pipeline_run SET state = 'CANCELLED', ended_at = $3, retry_at = NULL, error = 'cancelled by ' || $2
      WHERE id = $1 AND state IN ('QUEUED', 'RUNNING', 'RETRYING') RETURNING id AS "runId", attempt`,
    [id, by, now],
  )
  return rows[0]
}

/** Has a run begin again that did not go well. @returns false: it went well, is under way or waits, or there is none. */
export async function requeueRun(db: Queryable, id: string, by: string, now: Date): Promise<boolean> {
  const { rowCount } = await db.query(
    `UPDATE pipeline_run SET asked_by = $2,
            state = CASE WHEN state = 'RETRYING' THEN state ELSE 'QUEUED' END,
            retry_at = CASE WHEN state = 'RETRYING' THEN $3::timestamptz END,
            tries = CASE WHEN state = 'RETRYING' THEN tries ELSE 0 END,
            cause = CASE WHEN state = 'RETRYING' OR cause = 'MANUAL' THEN cause ELSE 'BACKFILL' END,
            queued_at = CASE WHEN state = 'RETRYING' THEN queued_at ELSE $3 END,
            error = CASE WHEN state = 'RETRYING' THEN error END, ended_at = NULL
      WHERE id = $1 AND state IN ('RETRYING', 'FAILED', 'CANCELLED', 'SKIPPED')`,
    [id, by, now],
  )
  return rowCount === 1
}

/** Whether an attempt still runs: not so when it was cancelled or took too long. */
export async function isRunning(db: Queryable, { runId, attempt }: Attempt): Promise<boolean> {
  const { rowCount } = await db.query("SELECT FROM pipeline_run WHERE id = $1 AND attempt = $2 AND state = 'RUNNING'", [
    runId,
    attempt,
  ])
  return rowCount === 1
}

/** Notes that a step began. */
export async function beginStep(db: Queryable, { runId, attempt }: Attempt, step: string, now: Date): Promise<void> {
  await db.query(
    `INSERT INTO pipeline_step (run_id, attempt, step, state, started_at) VALUES ($1, $2, $3, 'RUNNING', $4)
     ON CONFLICT (run_id, attempt, step) DO UPDATE SET state = 'RUNNING', started_at = $4, ended_at = NULL, error = NULL`,
    [runId, attempt, step, now],
  )
}

/** Notes how a step ended. */
export async function endStep(
  db: Queryable,
  { runId, attempt }: Attempt,
  step: string,
  error: string | undefined,
  now: Date,
): Promise<void> {
  await db.query(
    `UPDATE pipeline_step SET state = CASE WHEN $4::text IS NULL THEN 'DONE' ELSE 'FAILED' END, ended_at = $5, error = $4
      WHERE run_id = $1 AND attempt = $2 AND step = $3`,
    [runId, attempt, step, error ?? null, now],
  )
}

/** Adds lines to the log of a run. */
export async function addLines(
  db: Queryable,
  { runId, attempt }: Attempt,
  step: string,
  lines: readonly { at: Date; text: string }[],
): Promise<void> {
  await db.query(
    `INSERT INTO pipeline_line (run_id, attempt, step, said_at, text)
     SELECT $1, $2, $3, at, text FROM unnest($4::timestamptz[], $5::text[]) WITH ORDINALITY AS said (at, text, n) ORDER BY n`,
    [runId, attempt, step, lines.map(({ at }) => at), lines.map(({ text }) => text)],
  )
}
