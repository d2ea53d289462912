import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Pool } from '../../platform/postgres/pool.ts'
import { problemResponses } from '../problem.ts'
import { readFailedTasks } from './failed-tasks.query.ts'
import { FailedTasksAnswer, FailedTasksQuery, RetryFailedAnswer, RetryFailedBody } from './failed-tasks.schema.ts'
import { OPERATOR_ACTION } from './operator-action.ts'
import type { PipelineDoor } from './pipeline-door.ts'

const tags = ['pipeline']

/** `/pipeline-service/api/failed-tasks`: tasks of the queue that were given up. */
export const failedTasksRoute: FastifyPluginAsyncTypebox<{ pool: Pool; door: PipelineDoor }> = async (
  app,
  { pool, door },
) => {
  app.get('/failed-tasks', {
    schema: {
      tags,
      operationId: 'listFailedTasks',
      summary: 'Tasks of the queue that were given up',
      querystring: FailedTasksQuery,
      response: { 200: FailedTasksAnswer, ...problemResponses(400, 503) },
    },
    handler: async ({ query: { flow, reason, limit = 50 } }) => ({
      tasks: await readFailedTasks(pool, { flow, reason, limit }),
    }),
  })
  app.post('/failed-tasks/retry', {
    config: OPERATOR_ACTION,
    schema: {
      tags,
      operationId: 'retryFailedTasks',
      summary: 'Have tasks begin again that were given up within 24 hours',
      description:
        'All of a flow, or those with a reason. A task whose link has expired is left; its entity needs a fresh one.',
      body: RetryFailedBody,
      response: { 200: RetryFailedAnswer, ...problemResponses(400, 503) },
    },
    handler: ({ body: { flow, reason } }) => door.retryFailed(flow, reason),
  })
}
