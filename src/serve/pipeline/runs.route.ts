import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { ClickHouseClient } from '../../platform/clickhouse/client.ts'
import { problemResponses } from '../problem.ts'
import { readRuns } from './runs.query.ts'
import { RunsAnswer, RunsQuery } from './runs.schema.ts'

/** `GET /pipeline-service/api/runs`. */
export const runsRoute: FastifyPluginAsyncTypebox<{ clickhouse: ClickHouseClient }> = async (app, { clickhouse }) => {
  app.get('/runs', {
    schema: {
      tags: ['pipeline'],
      operationId: 'listRuns',
      summary: 'The last runs',
      querystring: RunsQuery,
      response: { 200: RunsAnswer, ...problemResponses(400, 503) },
    },
    handler: async (request) => ({ runs: await readRuns(clickhouse, request.query.limit ?? 50) }),
  })
}
