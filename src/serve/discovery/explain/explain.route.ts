import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FormulaSettings } from '../../../formulas/formula.ts'
import { problemResponses } from '../../problem.ts'
import type { ServingDatabase } from '../../serving-database.ts'
import {
  Explanation,
  ExplanationList,
  MetricParams,
  ProfileExplanation,
  ProfileMetricParams,
  ProfileMetricQuery,
} from './explain.schema.ts'
import { explainFigure } from './explain-figure.ts'
import { metricNamed, metrics } from './metrics.ts'

/** `GET /discovery-service/api/explain` and `…/explain/{metric}`: how figures are made, without any database. */
export const explainRoute: FastifyPluginAsyncTypebox = async (app) => {
  app.addSchema(Explanation)
  app.get('/explain', {
    config: { etag: true },
    schema: {
      tags: ['discovery'],
      operationId: 'listExplanations',
      summary: 'How every figure is made',
      response: { 200: ExplanationList, ...problemResponses() },
    },
    handler: async () => ({ metrics: metrics.map(({ explanation }) => explanation) }),
  })
  app.get('/explain/:metric', {
    config: { etag: true },
    schema: {
      tags: ['discovery'],
      operationId: 'getExplanation',
      summary: 'How one figure is made',
      params: MetricParams,
      response: { 200: Explanation, ...problemResponses(400) },
    },
    handler: async (request) => metricNamed(request.params.metric).explanation,
  })
}

/** `GET /discovery-service/api/profile/{platform}/{platformProfileId}/explain/{metric}`. */
export const profileExplainRoute: FastifyPluginAsyncTypebox<{
  database: ServingDatabase
  formulaSettings: FormulaSettings
}> = async (app, { database, formulaSettings }) => {
  app.get('/:platform/:platformProfileId/explain/:metric', {
    config: { etag: true },
    schema: {
      tags: ['discovery'],
      operationId: 'getProfileExplanation',
      summary: "How a profile's figure came to be",
      params: ProfileMetricParams,
      querystring: ProfileMetricQuery,
      response: { 200: ProfileExplanation, ...problemResponses(400, 404, 503) },
    },
    handler: async (request) => {
      const { platform, platformProfileId: profileId } = request.params
      const metric = metricNamed(request.params.metric)
      const asked = { platform, profileId, metric, of: request.query.of }
      return explainFigure(database, asked, formulaSettings)
    },
  })
}
