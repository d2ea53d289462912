import { feeds } from '../assets/feeds/feeds.ts'
import { type FeedResult, runFeed } from '../assets/feeds/run-feed.ts'
import { userError } from '../core/errors.ts'
import { categorisePosts } from '../keywords/categorise/categorise-posts.ts'
import type { Categoriser } from '../keywords/categorise/categoriser.ts'
import { refreshKeywordPosts } from '../keywords/posts/refresh-keyword-posts.ts'
import { type PublishOptions, type PublishResult, publish } from '../publish/publish.ts'
import { renderModelResult } from '../transform/render-report.ts'
import { runTransform } from '../transform/run-transform.ts'
import type { TransformEvent, TransformResult } from '../transform/transform-result.ts'

export interface RefreshOptions
  extends Pick<PublishOptions, 'clickhouse' | 'postgres' | 'objectStore' | 'staging' | 'rules'> {
  database: string
  projectDir: string
  /** Variables of the models. */
  vars: Record<string, unknown>
  /** For the record of the run. */
  codeVersion: string
  /** Says what posts are about that come without a category. */
  categoriser: Categoriser
  /** Feeds add no more when so many tasks wait. */
  maxWaiting: number
  onTransform?: (event: TransformEvent) => void
  onPublish?: PublishOptions['onProgress']
}

export interface RefreshResult {
  transform: TransformResult
  publish: PublishResult
  feeds: FeedResult[]
}

/**
 * Takes what was ingested all the way to the reader: categories of posts that have none, models, then serving tables, then what
 * keywords are looked for in, then the queue of pictures.
 * @throws AppError `TRANSFORM_FAILED` when a model or a test fails: nothing is published then.
 */
export async function refresh(options: RefreshOptions): Promise<RefreshResult> {
  const { clickhouse, postgres, objectStore, staging } = options
  await categorisePosts({ clickhouse, categoriser: options.categoriser })
  const transform = await runTransform({
    projectDir: options.projectDir,
    clickhouse,
    database: options.database,
    vars: options.vars,
    codeVersion: options.codeVersion,
    ...(options.onTransform ? { onProgress: options.onTransform } : {}),
  })
  if (!transform.ok) {
    // What was skipped only for want of another model says nothing of its own, unless nothing failed but a source is stale.
    const failed = transform.models.filter((model) => model.status === 'failed')
    const told = failed.length > 0 ? failed : transform.models.filter((model) => model.status === 'skipped')
    throw userError('TRANSFORM_FAILED', `nothing is published, because\n${told.flatMap(renderModelResult).join('\n')}`)
  }
  const published = await publish({
    clickhouse,
    postgres,
    objectStore,
    staging,
    ...(options.rules ? { rules: options.rules } : {}),
    ...(options.onPublish ? { onProgress: options.onPublish } : {}),
  })
  await refreshKeywordPosts(clickhouse, postgres)
  const fed: FeedResult[] = []
  for (const feed of feeds)
    fed.push(await runFeed(feed, { clickhouse, pool: postgres, maxWaiting: options.maxWaiting }))
  return { transform, publish: published, feeds: fed }
}
