import type { ClickHouseClient } from '../../platform/clickhouse/client.ts'
import type { Categoriser } from './categoriser.ts'
import { storeCategories } from './store-categories.ts'
import { readUncategorised, readUncategorisedOf, type StoredPost } from './uncategorised.query.ts'

export interface CategoriseOptions {
  clickhouse: ClickHouseClient
  categoriser: Categoriser
  /** Posts at most; all that have no category unless told. */
  limit?: number
  onProgress?: (so: CategoriseResult) => void
  signal?: AbortSignal
}

export interface CategoriseResult {
  /** Posts that were asked about. */
  posts: number
  /** Those of which something could be said. */
  categorised: number
}

/** Each page is written before the next is read, so that a run that ends early has not worked for nothing. */
const PAGE = 20_000

/**
 * Asks the categoriser about every stored post that neither its source nor a categoriser has named a category of. Run again, it
 * does what is left.
 */
export async function categorisePosts(options: CategoriseOptions): Promise<CategoriseResult> {
  const { clickhouse, limit = Number.POSITIVE_INFINITY, signal } = options
  const result: CategoriseResult = { posts: 0, categorised: 0 }
  for (const platform of ['INSTAGRAM', 'YOUTUBE'] as const) {
    for (let after = ''; result.posts < limit; ) {
      signal?.throwIfAborted()
      const page = await readUncategorised(clickhouse, { platform, after, limit: Math.min(PAGE, limit - result.posts) })
      if (page.length === 0) break
      result.categorised += await categoriseAndStore(options, page)
      result.posts += page.length
      after = page.at(-1)!.postId
      options.onProgress?.(result)
    }
  }
  return result
}

/** Asks about those of the posts named that no categoriser has spoken of. @returns how many those are. */
export async function categoriseThese(
  options: Pick<CategoriseOptions, 'clickhouse' | 'categoriser' | 'signal'>,
  named: { platform: StoredPost['platform']; postIds: readonly string[] },
): Promise<number> {
  const posts = await readUncategorisedOf(options.clickhouse, named)
  await categoriseAndStore(options, posts)
  return posts.length
}

async function categoriseAndStore(
  { clickhouse, categoriser, signal }: Pick<CategoriseOptions, 'clickhouse' | 'categoriser' | 'signal'>,
  posts: readonly StoredPost[],
): Promise<number> {
  const scores = await categoriser.categorise(posts, signal)
  await storeCategories(clickhouse, categoriser.model, posts, scores)
  return scores.filter((told) => told.length > 0).length
}
