import type { Report } from '../../core/keyword-reports/report.ts'
import { ACCOUNTS } from '../search/post-condition.ts'
import { reportKeys } from './report.ts'
import { DEMOGRAPHICS_STRUCTURE } from './report-columns.ts'
import { parquetFile, queryFile, writeParquet } from './report-files.ts'
import type { ReportWork } from './report-work.ts'

/** In the models: an audience's shares of each; an empty map is not known. */
const DIMENSIONS = ['gender', 'age', 'country', 'city', 'language'] as const

/**
 * Writes who the audience is, for each category of the posts and for `ALL` of them: every creator counts once in a category, with the
 * weight of its followers. Of a dimension only creators count whose shares are known.
 */
export async function demographicsStep({ clickhouse, files }: ReportWork, report: Report): Promise<void> {
  const keys = reportKeys(report)
  const file = parquetFile(files, keys.posts)
  const maps = DIMENSIONS.map((name) => `('${name}', CAST(audience_${name}_shares, 'Map(String, Float64)'))`)
  const query = (from: string): string => `WITH creators AS (
      SELECT DISTINCT profile_id, arrayJoin(['ALL', category]) AS category FROM (
        SELECT profile_id, ifNull(category, 'ALL') AS category FROM ${from})
    ),
    audiences AS (
      SELECT profile_id, ifNull(followers, 0) AS weight, arrayJoin([${maps.join(', ')}]) AS entry,
             entry.1 AS dimension, entry.2 AS shares
      FROM ${ACCOUNTS[report.request.platform]}
      WHERE profile_id IN (SELECT profile_id FROM creators)
    ),
    weighed AS (
      SELECT category, dimension, sumMap(mapApply((value, part) -> (value, part * weight), shares)) AS sums,
             sum(weight) AS total, count() AS counted
      FROM creators INNER JOIN audiences USING (profile_id) WHERE notEmpty(shares) AND weight > 0
      GROUP BY category, dimension
    )
    SELECT category, dimension, entry.1 AS value, round(entry.2 / total, 6) AS share, counted AS creators, total AS followers
    FROM weighed ARRAY JOIN CAST(sums, 'Array(Tuple(String, Float64))') AS entry
    ORDER BY category, dimension, share DESC, value`
  const [counted] = await queryFile<{ n: number }>(
    clickhouse,
    files,
    keys.posts,
    (from) => `SELECT count() AS n FROM (${query(from)})`,
  )
  await writeParquet(clickhouse, files, keys.demographics, DEMOGRAPHICS_STRUCTURE, {
    rows: counted?.n ?? 0,
    query: query(
      `s3({postsUrl:String}, ${files.credentials ? '{fileAccessKey:String}, {fileSecretKey:String}, ' : ''}'Parquet')`,
    ),
    params: { postsUrl: file.params.fileUrl },
  })
}
