import type { ClickHouseClient } from '../../platform/clickhouse/client.ts'
import type { CategoryScore } from './categoriser.ts'
import type { StoredPost } from './uncategorised.query.ts'

type CategoryRow = CategoryScore | { category: ''; score: null }

/**
 * Writes what a categoriser said to `raw_caption_category`. A post of which nothing tells gets a row without a category, so that it is
 * not asked about for ever.
 */
export async function storeCategories(
  clickhouse: ClickHouseClient,
  model: string,
  posts: readonly StoredPost[],
  scores: readonly CategoryScore[][],
): Promise<void> {
  const categorisedAt = new Date().toISOString()
  const values = posts.flatMap(({ platform, postId }, i) => {
    const row = {
      platform,
      post_id: postId,
      model,
      categorised_at: categorisedAt,
      source_file: 'categoriser',
      source_line: 0,
    }
    const told = scores[i] ?? []
    const rows: CategoryRow[] = told.length > 0 ? told : [{ category: '', score: null }]
    return rows.map(({ category, score }) => ({ ...row, category, score }))
  })
  if (values.length === 0) return
  await clickhouse.insert({
    table: 'raw_caption_category',
    values,
    format: 'JSONEachRow',
    clickhouse_settings: { date_time_input_format: 'best_effort' },
  })
}
