import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { problemResponses } from '../problem.ts'
import { findDoneReport } from './find-report.ts'
import type { KeywordDoor } from './keyword-door.ts'
import {
  CreatorsAnswer,
  CreatorsQuery,
  DemographicsAnswer,
  PostsAnswer,
  PostsQuery,
  ReportParams,
  TrendAnswer,
  TrendQuery,
  VoiceAnswer,
} from './reports.schema.ts'

const ofReport = { tags: ['keywords'], params: ReportParams }
const problems = problemResponses(400, 404, 409, 503)

/** `/keyword-service/api/reports/{id}/…`: what a report found. */
export const resultsRoute: FastifyPluginAsyncTypebox<{ door: KeywordDoor }> = async (app, { door }) => {
  app.get('/reports/:id/posts', {
    schema: {
      ...ofReport,
      operationId: 'listKeywordPosts',
      summary: 'Posts of a report, page by page',
      querystring: PostsQuery,
      response: { 200: PostsAnswer, ...problems },
    },
    handler: async (request) => door.posts(await findDoneReport(door, request), request.query),
  })
  app.get('/reports/:id/creators', {
    schema: {
      ...ofReport,
      operationId: 'listKeywordCreators',
      summary: 'Creators of a report, ranked',
      querystring: CreatorsQuery,
      response: { 200: CreatorsAnswer, ...problems },
    },
    handler: async (request) => {
      const report = await findDoneReport(door, request)
      return { count: report.creators ?? 0, creators: await door.creators(report, request.query) }
    },
  })
  app.get('/reports/:id/trend', {
    schema: {
      ...ofReport,
      operationId: 'getKeywordTrend',
      summary: 'How often each keyword was used, by day or week',
      querystring: TrendQuery,
      response: { 200: TrendAnswer, ...problems },
    },
    handler: async (request) => ({
      points: await door.trend(await findDoneReport(door, request), request.query.interval),
    }),
  })
  app.get('/reports/:id/share-of-voice', {
    schema: {
      ...ofReport,
      operationId: 'getShareOfVoice',
      summary: 'The keywords of a report beside each other',
      response: { 200: VoiceAnswer, ...problems },
    },
    handler: async (request) => ({ keywords: await door.shareOfVoice(await findDoneReport(door, request)) }),
  })
  app.get('/reports/:id/demographics', {
    schema: {
      ...ofReport,
      operationId: 'getKeywordDemographics',
      summary: 'Who the audience is, by category',
      response: { 200: DemographicsAnswer, ...problems },
    },
    handler: async (request) => ({ rows: await door.demographics(await findDoneReport(door, request)) }),
  })
}
