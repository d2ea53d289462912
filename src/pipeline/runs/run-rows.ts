import type { Queryable } from '../../platform/postgres/pool.ts'
import type { Run, RunState } from './run.ts'

const COLUMNS = `id, schedule, tick, cause, state, attempt, queued_at AS "queuedAt", started_at AS "startedAt",
  retry_at AS "retryAt", ended_at AS "endedAt", error, asked_by AS "askedBy"`

export interface RunFilter {
  schedule?: string | undefined
  state?: RunState | undefined
  limit: number
}

/** Runs, the newest first. */
export async function listRuns(db: Queryable, { schedule, state, limit }: RunFilter): Promise<Run[]> {
  const { rows } = await db.query<Run>(
    `SELECT ${COLUMNS} FROM pipeline_run
      WHERE (schedule = $1 OR $1 IS NULL) AND (state = $2 OR $2 IS NULL) ORDER BY queued_at DESC, tick DESC, id LIMIT $3`,
    [schedule ?? null, state ?? null, limit],
  )
  return rows
}

/** The same of those that wait, are under way or ended after `since` alone; asked every second while somebody looks. */
export async function listRecentRuns(
  db: Queryable,
  { schedule, state, since, limit }: RunFilter & { since: Date },
): Promise<Run[]> {
  const { rows } = await db.query<Run>(
    `SELECT ${COLUMNS} FROM (
       SELECT * FROM pipeline_run WHERE state IN ('QUEUED', 'RUNNING', 'RETRYING')
       UNION ALL
       SELECT * FROM pipeline_run WHERE ended_at >= $3 AND state NOT IN ('QUEUED', 'RUNNING', 'RETRYING')) AS recent
      WHERE (schedule = $1 OR $1 IS NULL) AND (state = $2 OR $2 IS NULL) ORDER BY queued_at DESC, tick DESC, id LIMIT $4`,
    [schedule ?? null, state ?? null, since, limit],
  )
  return rows
}

/** Undefined: there is none. */
export async function readRun(db: Queryable, id: string): Promise<Run | undefined> {
  const { rows } = await db.query<Run>(`SELECT ${COLUMNS} FROM pipeline_run WHERE id = $1`, [id])
  return rows[0]
}

export interface RunStepRow {
  attempt: number
  step: string
  state: 'RUNNING' | 'DONE' | 'FAILED'
  startedAt: Date
  endedAt: Date | null
  error: string | null
}

export interface RunLine {
  attempt: number
  step: string
  saidAt: Date
  text: string
}

/** The steps of a run's attempts as they began. */
export async function readSteps(db: Queryable, runId: string): Promise<RunStepRow[]> {
  const { rows } = await db.query<RunStepRow>(
    `SELECT attempt, step, state, started_at AS "startedAt", ended_at AS "endedAt", error
       FROM pipeline_step WHERE run_id = $1 ORDER BY attempt, started_at, step`,
    [runId],
  )
  return rows
}

/** The last lines of a run's log, in order. */
export async function readLines(db: Queryable, runId: string, limit: number): Promise<RunLine[]> {
  const { rows } = await db.query<RunLine>(
    `SELECT attempt, step, said_at AS "saidAt", text FROM pipeline_line WHERE run_id = $1 ORDER BY line DESC LIMIT $2`,
    [runId, limit],
  )
  return rows.reverse()
}
