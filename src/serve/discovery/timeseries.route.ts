import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { invalidRequest, problemResponses } from '../problem.ts'
import type { ServingDatabase } from '../serving-database.ts'
import { ProfileParams } from './profile.schema.ts'
import { readTimeseries } from './timeseries.query.ts'
import { METRICS, TimeseriesAnswer, TimeseriesBody } from './timeseries.schema.ts'

/** `POST /discovery-service/api/profile/{platform}/{platformProfileId}/timeseries`. */
export const timeseriesRoute: FastifyPluginAsyncTypebox<{ database: ServingDatabase }> = async (app, { database }) => {
  app.post('/:platform/:platformProfileId/timeseries', {
    config: { scope: 'read' },
    schema: {
      tags: ['discovery'],
      operationId: 'getTimeseries',
      summary: 'How a profile grew',
      params: ProfileParams,
      body: TimeseriesBody,
      response: { 200: TimeseriesAnswer, ...problemResponses(400, 404, 503) },
    },
    handler: async (request) => {
      const { from, to, interval = 'week', metrics = METRICS } = request.body
      if (from !== undefined && to !== undefined && from > to)
        throw invalidRequest([{ place: '/from', message: 'must not be after /to' }])
      const { platform, platformProfileId } = request.params
      const range = { interval, from: from ?? null, to: to ?? null }
      const series = await readTimeseries(database, platform, platformProfileId, range)
      return {
        dataset_version: series.datasetVersion,
        as_of: series.asOf,
        interval,
        viewsFromPosts: series.viewsFromPosts,
        points: series.points.map((point) => ({
          date: point.date,
          ...Object.fromEntries(metrics.map((metric) => [metric, point[metric]])),
        })),
        growth: series.growth,
      }
    },
  })
}
