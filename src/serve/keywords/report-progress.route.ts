import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { changeEvents, EVENTS_ANSWER, sendEvents } from '../change-events.ts'
import { problemResponses } from '../problem.ts'
import { findReport } from './find-report.ts'
import type { KeywordDoor } from './keyword-door.ts'
import { type ReportAnswer, ReportParams, toAnswer } from './reports.schema.ts'

const tags = ['keywords']
const LOOK_EVERY_MS = 300
const ENDED = ['DONE', 'FAILED', 'CANCELLED']

/** `/keyword-service/api/reports/{id}/progress` and `/cancel`: a report while it is worked on. */
export const reportProgressRoute: FastifyPluginAsyncTypebox<{ door: KeywordDoor }> = async (app, { door }) => {
  app.post('/reports/:id/cancel', {
    config: { feature: 'keyword_reports', idempotent: true },
    schema: {
      tags,
      operationId: 'cancelKeywordReport',
      summary: 'Stop the work on a report',
      description: 'A report that has ended stays as it is.',
      params: ReportParams,
      response: { 200: Type.Ref('KeywordReport#'), ...problemResponses(400, 404, 503) },
    },
    handler: async (request) => {
      await findReport(door, request)
      const cancelled = await door.cancel(request.tenant, request.params.id)
      return toAnswer(cancelled!)
    },
  })
  app.get('/reports/:id/progress', {
    compress: false, // events must not wait for a buffer to fill
    schema: {
      tags,
      operationId: 'followKeywordReport',
      summary: 'A report as it changes, as server-sent events',
      description: 'Each event `progress` holds the report; the stream ends with it.',
      params: ReportParams,
      response: {
        200: EVENTS_ANSWER,
        ...problemResponses(400, 404, 503),
      },
    },
    handler: async (request, reply) => {
      await findReport(door, request)
      const look = async () => {
        const found = await door.get(request.tenant, request.params.id)
        return found && toAnswer(found)
      }
      const hasEnded = (report: unknown) => ENDED.includes((report as ReportAnswer).state)
      return sendEvents(reply, changeEvents([{ event: 'progress', look }], { everyMs: LOOK_EVERY_MS, hasEnded }))
    },
  })
}
