import { randomUUID } from 'node:crypto'
import { DBOS } from '@dbos-inc/dbos-sdk'
import { AppError, describeError } from '../../core/errors.ts'
import type { Logger } from '../../core/log.ts'
import type { Pool } from '../postgres/pool.ts'
import { durableLog } from './durable-log.ts'
import { makeDurableTables } from './durable-tables.ts'
import { APPLICATION, type DurableWorkflow, type RunStep, WORKFLOW_VERSION } from './durable-workflow.ts'
import { endLease, forgetExecutor, renewLease, takeDeadExecutors } from './executor-lease.ts'

export interface ExecutorOptions {
  pool: Pool
  /** Of the same database. */
  url: string
  workflows: readonly DurableWorkflow[]
  log: Logger
  /** How long after its last sign of life a process is taken for dead. */
  leaseMs?: number
}

const LEASE_MS = 15_000
/** Between two looks for new work. */
const POLL_MS = 200
/** How long work under way may go on when its process is told to end; what is not done then is another's. */
const GRACE_MS = 5_000
const STEP_ATTEMPTS = 5

/**
 * Makes this process run durable work, its own and that of processes that died: each has a lease, and whoever finds one that ended
 * puts its work back on its queue, where it goes on at the step it was in. A process has one executor.
 * @returns what ends it.
 */
export async function startDurableExecutor(options: ExecutorOptions): Promise<{ end(): Promise<void> }> {
  const { pool, url, workflows, log, leaseMs = LEASE_MS } = options
  const executorID = randomUUID()
  await makeDurableTables(pool, url)
  DBOS.setConfig({
    name: APPLICATION,
    systemDatabaseUrl: url,
    executorID,
    applicationVersion: WORKFLOW_VERSION,
    // Other processes' queues hold work that this one does not know.
    listenQueues: workflows.map(({ name }) => name),
    logger: durableLog(log),
  })
  for (const workflow of workflows)
    DBOS.registerWorkflow((id: string) => workflow.run(id, runStep), { name: workflow.name })
  await renewLease(pool, executorID, leaseMs)
  await DBOS.launch()
  for (const { name, concurrency } of workflows)
    await DBOS.registerQueue(name, { workerConcurrency: concurrency, minPollingIntervalMs: POLL_MS })
  const stopLeases = keepLeases(pool, executorID, leaseMs, log)
  return {
    async end() {
      await stopLeases()
      await DBOS.shutdown({ workflowCompletionTimeoutMS: GRACE_MS })
      await endLease(pool, executorID)
    },
  }
}

const runStep: RunStep = (name, work) =>
  DBOS.runStep(work, {
    name,
    retriesAllowed: true,
    maxAttempts: STEP_ATTEMPTS,
    intervalSeconds: 1,
    shouldRetry: (error) => error instanceof AppError && error.kind === 'transient',
  })

/** Renews the own lease and takes over from the dead, until it is stopped. A database that is away is asked again. */
function keepLeases(pool: Pool, executorId: string, leaseMs: number, log: Logger): () => Promise<void> {
  let running: Promise<void> | undefined
  const tick = async (): Promise<void> => {
    await renewLease(pool, executorId, leaseMs)
    for (const dead of await takeDeadExecutors(pool, executorId, leaseMs)) await takeOver(pool, dead, log)
  }
  const timer = setInterval(() => {
    running ??= tick()
      .catch((error: unknown) => log.warn({ cause: describeError(error) }, 'leases of durable work could not be kept'))
      .finally(() => {
        running = undefined
      })
  }, leaseMs / 4)
  return async () => {
    clearInterval(timer)
    await running
  }
}

/** Puts a dead process's work back on its queues. */
async function takeOver(pool: Pool, executorId: string, log: Logger): Promise<void> {
  const left = await DBOS.listWorkflows({ executorId, status: 'PENDING' })
  for (const { workflowID, workflowName } of left) {
    await DBOS.resumeWorkflow(workflowID, { queueName: workflowName })
    log.warn({ workflow: workflowName, id: workflowID, executorId }, 'work of a process that died is taken over')
  }
  await forgetExecutor(pool, executorId)
}
