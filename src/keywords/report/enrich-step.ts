import type { Report } from '../../core/keyword-reports/report.ts'
import { reportKeys } from './report.ts'
import { REPORT_COLUMNS, REPORT_STRUCTURE } from './report-columns.ts'
import { parquetFile, queryFile, writeParquet } from './report-files.ts'
import type { ReportWork } from './report-work.ts'

const CATEGORISED_POSTS = 1_000

/** What becomes of a column when a report is enriched. */
const ENRICHED: Record<string, string> = {
  caption_categories: 'scored.found',
  category: 'coalesce(if(empty(scored.found), NULL, toNullable(scored.found[1].1)), post_category, account_category)',
}

/** Has the posts that reached most categorised. */
export async function categoriseStep(
  { clickhouse, files, categorisePosts }: ReportWork,
  report: Report,
): Promise<void> {
  const posts = await queryFile<{ post_id: string }>(
    clickhouse,
    files,
    reportKeys(report).posts,
    (file) => `SELECT post_id FROM ${file} ORDER BY reach DESC, post_id LIMIT ${CATEGORISED_POSTS}`,
  )
  if (posts.length > 0)
    await categorisePosts(
      report.request.platform,
      posts.map(({ post_id }) => post_id),
    )
}

/**
 * Writes the file anew with what posts are about: the categories of their captions, the likeliest first, and as `category` the first of
 * these, else the platform's, else the creator's.
 */
export async function enrichStep({ clickhouse, files }: ReportWork, report: Report, rows: number): Promise<void> {
  const key = reportKeys(report).posts
  const file = parquetFile(files, key, REPORT_STRUCTURE)
  const columns = REPORT_COLUMNS.map(([name]) => `${ENRICHED[name] ?? name} AS ${name}`) // a join may change their order
  await writeParquet(clickhouse, files, key, REPORT_STRUCTURE, {
    rows,
    query: `WITH scored AS (
              SELECT post_id, arrayReverseSort(entry -> (entry.2, entry.1), groupUniqArray((category, score))) AS found
              FROM raw_caption_category
              WHERE platform = {platform:String} AND post_id IN (SELECT post_id FROM ${file.sql})
                AND (post_id, categorised_at) IN (
                  SELECT post_id, max(categorised_at) FROM raw_caption_category
                  WHERE platform = {platform:String} GROUP BY post_id)
              GROUP BY post_id
            )
            SELECT ${columns.join(', ')}
            FROM ${file.sql} AS post LEFT JOIN scored USING (post_id)`,
    params: { ...file.params, platform: report.request.platform },
  })
}
