/** A task to enqueue. */
export interface NewTask {
  flow: string
  platform: string
  params: Record<string, unknown>
  /** Tasks of a flow with equal keys are one live task. */
  idempotencyKey: string
  /** Higher goes first; default 0. */
  priority?: number
  /** The host that the task will ask, so that it can be paused. */
  host?: string
  /** When the task can no longer succeed: a signed link's end. Tasks near their end go first. */
  expiresAt?: Date | undefined
}

/** A task that this worker holds until its lease ends. */
export interface ClaimedTask {
  id: number
  platform: string
  params: Record<string, unknown>
  retryCount: number
  /** The moment of the claim, in microseconds since 1970: it names the lease, so that a worker whose lease went to another cannot end the task. */
  pickedAt: number
}

/** What names a lease. */
export type Lease = Pick<ClaimedTask, 'id' | 'pickedAt'>

/** Columns that go with a task from one part of the table to the next as they are. */
export const CARRIED = 'id, flow, platform, params, priority, idempotency_key, host, expires_at, created_at'

/** A condition that is true, and by which the statement's own transaction commits without waiting for the disk. */
export const COMMIT_LATER = "set_config('synchronous_commit', 'off', true) = 'off'"

/**
 * Held tasks by their leases: ids in $1, moments of the claims in $2. Not a join: by what PostgreSQL knows of a table that churns
 * (often, that it is empty) it may compare each lease with each, which took a third of an end's time. IS TRUE keeps it from that.
 */
export const OF_THESE_LEASES =
  'id = ANY ($1) AND ((id, picked_at) IN (SELECT * FROM unnest($1::bigint[], $2::timestamptz[]))) IS TRUE'
