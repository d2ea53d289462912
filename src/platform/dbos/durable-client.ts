import { DBOSClient } from '@dbos-inc/dbos-sdk'
import type { Pool, PoolClient } from '../postgres/pool.ts'
import { silentLogger } from './durable-log.ts'
import { makeDurableTables } from './durable-tables.ts'
import { APPLICATION, type DurableWorkflow, WORKFLOW_VERSION } from './durable-workflow.ts'

const PAGE = 500

/** Hands durable work to the processes that run it. */
export interface DurableClient {
  /** In the caller's transaction: the work exists when that commits. The same id a second time changes nothing. */
  enqueue(client: PoolClient, workflow: Pick<DurableWorkflow, 'name'>, id: string): Promise<void>
  /** The work stops before its next step; its own code learns it from its own tables. */
  cancel(id: string): Promise<void>
  /** Forgets all work that ended before a moment, whoever had it done. @returns how much. */
  forgetEnded(before: Date): Promise<number>
  close(): Promise<void>
}

/** Opens a client, and makes the tables of durable work unless they exist. */
export async function openDurableClient(pool: Pool, url: string): Promise<DurableClient> {
  await makeDurableTables(pool, url, true) // the executors bring older ones to the newest form
  const client = await DBOSClient.create({
    systemDatabaseUrl: url,
    systemDatabasePool: pool,
    applicationName: APPLICATION,
    logger: silentLogger,
  })
  return {
    async enqueue(transaction, { name }, id) {
      const options = { workflowName: name, queueName: name, workflowID: id, appVersion: WORKFLOW_VERSION }
      await client.enqueueInTransaction<(id: string) => Promise<void>>(transaction, options, id)
    },
    cancel: (id) => client.cancelWorkflow(id),
    async forgetEnded(before) {
      const ended = { completedBefore: before.toISOString(), limit: PAGE, loadInput: false, loadOutput: false }
      for (let forgotten = 0; ; ) {
        const page = await client.listWorkflows(ended)
        if (page.length === 0) return forgotten
        await client.deleteWorkflows(page.map(({ workflowID }) => workflowID))
        forgotten += page.length
      }
    },
    close: () => client.destroy(),
  }
}
