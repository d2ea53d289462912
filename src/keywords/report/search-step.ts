import { Readable } from 'node:stream'
import type { Report } from '../../core/keyword-reports/report.ts'
import { areKeywordPostsBehind, refreshKeywordPosts } from '../posts/refresh-keyword-posts.ts'
import { type FoundPost, findPosts } from '../search/find-posts.ts'
import { expandQuery } from './expand-query.ts'
import { reportKeys } from './report.ts'
import { REPORT_STRUCTURE } from './report-columns.ts'
import { parquetFile, writeEmptyParquet } from './report-files.ts'
import { noteFound, noteTerms } from './report-table.ts'
import type { ReportWork } from './report-work.ts'

const NOTE_EVERY_MS = 500

/** Finds every post and writes them as the report's file, in place of what an earlier attempt wrote. */
export async function searchStep(work: ReportWork, report: Report): Promise<void> {
  const { pool, clickhouse, files } = work
  const { request } = report
  if (await areKeywordPostsBehind(clickhouse)) await refreshKeywordPosts(clickhouse, pool)
  const query = await expandQuery(work, report.tenantId, request)
  await noteTerms(pool, report.id, [...query.any, ...query.and.flat()])
  const found = { posts: 0, creators: new Set<string>() }
  const cancelled = new AbortController()
  const batches = findPosts({ clickhouse, request, query, signal: cancelled.signal })
  const key = reportKeys(report).posts

  async function* rows(): AsyncGenerator<FoundPost> {
    let noted = Date.now()
    for await (const batch of batches) {
      found.posts += batch.length
      for (const post of batch) found.creators.add(post.profile_id)
      yield* batch
      if (Date.now() - noted < NOTE_EVERY_MS) continue
      noted = Date.now()
      if (!(await noteFound(pool, report.id, { posts: found.posts }))) cancelled.abort(new ReportCancelled())
    }
  }
  const target = parquetFile(files, key, REPORT_STRUCTURE)
  await clickhouse.insert({
    table: `FUNCTION ${target.sql}`,
    values: Readable.from(rows()),
    format: 'JSONEachRow',
    query_params: target.params,
    clickhouse_settings: { s3_truncate_on_insert: 1, date_time_input_format: 'best_effort' },
  })
  if (found.posts === 0) await writeEmptyParquet(clickhouse, files, key, REPORT_STRUCTURE)
  await noteFound(pool, report.id, { posts: found.posts, creators: found.creators.size })
}

/** Somebody cancelled the report while it was worked on. */
export class ReportCancelled extends Error {
  override name = 'ReportCancelled'
}
