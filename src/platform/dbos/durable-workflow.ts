/**
 * Runs a part of a workflow whose outcome is kept: a workflow that is resumed gets it without running the part again. A part that
 * was under way when its process ended runs once more, so it must be idempotent. An `AppError` of kind transient is retried.
 */
export type RunStep = <T>(name: string, work: () => Promise<T>) => Promise<T>

/** A durable piece of work: between its steps it does nothing that counts, so that it may be run from its start again. */
export interface DurableWorkflow {
  /** Its name in the database, and that of its queue; never changes. */
  name: string
  /** How many a process runs at a time. */
  concurrency: number
  /** @param id as it was enqueued. */
  run(id: string, step: RunStep): Promise<void>
}

/**
 * The version of all workflows' steps. Work is resumed only by a process of the version that began it: raise it when a step of a
 * workflow is added, removed or moved, and let the old processes end their work.
 */
export const WORKFLOW_VERSION = '1'
/** The application in DBOS's tables. */
export const APPLICATION = 'creatorscope'
