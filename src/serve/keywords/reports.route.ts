import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { userError } from '../../core/errors.ts'
import type { ReportRequest } from '../../core/keyword-reports/report-request.ts'
import { problemResponses } from '../problem.ts'
import { findReport } from './find-report.ts'
import type { KeywordDoor } from './keyword-door.ts'
import { CountAnswer, CreateHeaders, ListAnswer, ListQuery, ReportParams, toAnswer } from './reports.schema.ts'

const tags = ['keywords']
const body = Type.Unsafe<ReportRequest>(Type.Ref('KeywordReportRequest#'))
const report = Type.Ref('KeywordReport#')

/** `/keyword-service/api/reports` and `/count`: asking for reports. */
export const reportsRoute: FastifyPluginAsyncTypebox<{ door: KeywordDoor }> = async (app, { door }) => {
  app.post('/reports', {
    config: { feature: 'keyword_reports', charge: 'report', idempotent: true },
    schema: {
      tags,
      operationId: 'createKeywordReport',
      summary: 'Ask for a keyword report',
      description:
        'A keyword is found without regard to case where it stands alone or ends a longer word: "protein" in "#wheyprotein", not in "proteins"; in every script. The report is worked on in the background.',
      headers: CreateHeaders,
      body,
      response: { 200: report, 201: report, ...problemResponses(400, 422, 503) },
    },
    handler: async (request, reply) => {
      const { tenant } = request
      const key = request.headers['idempotency-key']
      const made = await door.create(tenant, request.body, key === undefined ? undefined : uuidOf(tenant, key))
      if (!made.created && !isDeepStrictEqual(made.report.request, request.body))
        throw userError('IDEMPOTENCY_KEY_REUSED', 'This Idempotency-Key belongs to another request.')
      return reply.code(made.created ? 201 : 200).send(toAnswer(made.report))
    },
  })
  app.post('/count', {
    config: { scope: 'read', feature: 'keyword_reports' },
    schema: {
      tags,
      operationId: 'countKeywordPosts',
      summary: 'Count what a report would find',
      body,
      response: { 200: CountAnswer, ...problemResponses(400, 503) },
    },
    handler: (request) => door.count(request.tenant, request.body),
  })
  app.get('/reports', {
    schema: {
      tags,
      operationId: 'listKeywordReports',
      summary: "The tenant's reports",
      querystring: ListQuery,
      response: { 200: ListAnswer, ...problemResponses(400, 503) },
    },
    handler: async ({ tenant, query }) => ({
      reports: (await door.list(tenant, query)).map(toAnswer),
    }),
  })
  app.get('/reports/:id', {
    schema: {
      tags,
      operationId: 'getKeywordReport',
      summary: 'A report and how far it is',
      params: ReportParams,
      response: { 200: report, ...problemResponses(400, 404, 503) },
    },
    handler: async (request) => toAnswer(await findReport(door, request)),
  })
}

/** The same report for the same key of a tenant. */
function uuidOf(tenant: string, key: string): string {
  const hex = createHash('sha256').update(`keyword-report\n${tenant}\n${key}`).digest('hex')
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
