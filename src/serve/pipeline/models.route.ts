import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { userError } from '../../core/errors.ts'
import type { ClickHouseClient } from '../../platform/clickhouse/client.ts'
import { problemResponses } from '../problem.ts'
import { readModelHistory } from './models.query.ts'
import { ModelAnswer, ModelParams, ModelsAnswer, PipelineNode } from './models.schema.ts'
import { describeModelRun, readGraph } from './read-models.ts'
import { readRuns } from './runs.query.ts'

const HISTORY = 50

/** `GET /pipeline-service/api/models` and `/models/{name}`. */
export const modelsRoute: FastifyPluginAsyncTypebox<{ clickhouse: ClickHouseClient }> = async (app, { clickhouse }) => {
  app.addSchema(PipelineNode)
  app.get('/models', {
    config: { etag: true },
    schema: {
      tags: ['pipeline'],
      operationId: 'listModels',
      summary: 'The models, what they read and what reads them',
      response: { 200: ModelsAnswer, ...problemResponses(503) },
    },
    handler: async () => {
      const [{ nodes, edges }, [lastRun = null]] = await Promise.all([readGraph(clickhouse), readRuns(clickhouse, 1)])
      return { lastRun, nodes, edges }
    },
  })
  app.get('/models/:name', {
    config: { etag: true },
    schema: {
      tags: ['pipeline'],
      operationId: 'getModel',
      summary: 'One model',
      params: ModelParams,
      response: { 200: ModelAnswer, ...problemResponses(400, 404, 503) },
    },
    handler: async (request) => {
      const { name } = request.params
      const [graph, runs] = await Promise.all([readGraph(clickhouse), readModelHistory(clickhouse, name, HISTORY)])
      const index = graph.definitions.findIndex((definition) => definition.name === name)
      if (index < 0) throw userError('MODEL_NOT_FOUND', `The project has no model, source or exposure called ${name}.`)
      const { path, sql, parents, kind } = graph.definitions[index]!
      const children = graph.edges.filter((edge) => edge.from === name).map((edge) => edge.to)
      return {
        model: graph.nodes[index]!,
        path,
        sql,
        parents: graph.nodes.filter((node) => parents.includes(node.name)),
        children: graph.nodes.filter((node) => children.includes(node.name)),
        runs: kind === 'model' ? runs.map(describeModelRun) : [],
      }
    },
  })
}
