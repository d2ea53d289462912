import type { Readable } from 'node:stream'
import { AppError } from '../../core/errors.ts'
import type { Report } from '../../core/keyword-reports/report.ts'
import { type Cell, writeWorkbook } from '../../platform/spreadsheet/write-workbook.ts'
import { reportKeys } from '../report/report.ts'
import { REPORT_COLUMNS } from '../report/report-columns.ts'
import { parquetFile } from '../report/report-files.ts'
import type { ResultStore } from './read-results.ts'

/** Lists as a person reads them in a cell. */
const CELLS: Record<string, string> = {
  published_at: "formatDateTime(published_at, '%F %T')",
  tags: "arrayStringConcat(tags, ', ')",
  keywords: "arrayStringConcat(keywords, ', ')",
  matches:
    "arrayStringConcat(arrayMap(m -> concat(m.term, ' (', m.field, ' ', toString(m.start), '-', toString(m.end), ')'), matches), ', ')",
  caption_categories:
    "arrayStringConcat(arrayMap(c -> if(isNull(c.score), c.category, concat(c.category, ' ', toString(c.score))), caption_categories), ', ')",
}
const HEADER = REPORT_COLUMNS.map(([name]) => name)

/** All posts of a report, those that reached most first, as a stream of the file's bytes. */
export async function downloadReport(
  store: ResultStore,
  report: Report,
  format: 'parquet' | 'csv' | 'xlsx',
): Promise<Readable> {
  const { clickhouse, files } = store
  const key = reportKeys(report).posts
  if (format === 'parquet') {
    const stored = await files.objectStore.get(files.bucket, key)
    if (!stored)
      throw new AppError('REPORT_FILE_MISSING', 'bug', `the file ${key} of a report that is done is not there`)
    return stored.body
  }
  const { sql, params } = parquetFile(files, key)
  const columns = HEADER.map((name) => `${CELLS[name] ?? `file.${name}`} AS ${name}`).join(', ')
  const query = `SELECT ${columns} FROM ${sql} AS file ORDER BY file.reach DESC, file.post_id`
  if (format === 'csv') {
    const answer = await clickhouse.exec({ query: `${query} FORMAT CSVWithNames`, query_params: params })
    return answer.stream as Readable
  }
  const answer = await clickhouse.query({ query, query_params: params, format: 'JSONCompactEachRow' })
  async function* rows(): AsyncGenerator<Cell[]> {
    for await (const batch of answer.stream<Cell[]>()) for (const row of batch) yield row.json<Cell[]>()
  }
  return writeWorkbook({ header: HEADER, rows: rows(), rowCount: report.posts ?? 0 })
}
