import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { problemResponses } from '../problem.ts'
import { findDoneReport } from './find-report.ts'
import type { DownloadFormat, KeywordDoor } from './keyword-door.ts'
import { DownloadQuery, ReportParams } from './reports.schema.ts'

const TYPES: Record<DownloadFormat, string> = {
  parquet: 'application/vnd.apache.parquet',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** `/keyword-service/api/reports/{id}/download`. */
export const downloadRoute: FastifyPluginAsyncTypebox<{ door: KeywordDoor }> = async (app, { door }) => {
  app.get('/reports/:id/download', {
    config: { scope: 'export', feature: 'export' },
    compress: false, // Parquet and XLSX are compressed already, and a CSV streams
    schema: {
      tags: ['keywords'],
      params: ReportParams,
      operationId: 'downloadKeywordReport',
      summary: 'All posts of a report as a file',
      querystring: DownloadQuery,
      response: {
        200: { description: 'The file.', content: { '*/*': { schema: { type: 'string', format: 'binary' } } } },
        ...problemResponses(400, 404, 409, 503),
      },
    },
    handler: async (request, reply) => {
      const report = await findDoneReport(door, request)
      const { format } = request.query
      await request.chargeExport(report.posts ?? 0, { report: report.id, format })
      reply
        .header('content-type', TYPES[format])
        .header('content-disposition', `attachment; filename="keyword-report-${report.id}.${format}"`)
        .header('cache-control', 'no-store')
      return reply.send(await door.download(report, format))
    },
  })
}
