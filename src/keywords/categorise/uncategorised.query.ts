import { type ClickHouseClient, queryRows } from '../../platform/clickhouse/client.ts'
import type { CategorisablePost } from './categoriser.ts'

export interface StoredPost extends CategorisablePost {
  postId: string
}

type Platform = StoredPost['platform']

const TEXT_OF_POST = `platform, post_id AS postId,
    argMaxIf(p.title, p.snapshot_at, isNotNull(p.title)) AS title,
    argMaxIf(p.caption, p.snapshot_at, isNotNull(p.caption)) AS caption,
    argMaxIf(p.tags, p.snapshot_at, notEmpty(p.tags)) AS tags`
const IS_NOT_CATEGORISED = `post_id NOT IN (SELECT post_id FROM raw_caption_category WHERE platform = {platform:String})`

/** Posts after an id that neither their source nor a categoriser named a category of, in order of their ids. */
export function readUncategorised(
  clickhouse: ClickHouseClient,
  page: { platform: Platform; after: string; limit: number },
): Promise<StoredPost[]> {
  return queryRows<StoredPost>(
    clickhouse,
    `SELECT ${TEXT_OF_POST}
    FROM raw_post_snapshot AS p
    WHERE platform = {platform:String} AND post_id > {after:String} AND ${IS_NOT_CATEGORISED}
    GROUP BY platform, post_id
    HAVING countIf(isNotNull(p.category)) = 0
    ORDER BY post_id
    LIMIT {limit:UInt32}
    SETTINGS optimize_aggregation_in_order = 1`,
    page,
  )
}

/** Those of the posts named that no categoriser has spoken of, whatever their source says. */
export function readUncategorisedOf(
  clickhouse: ClickHouseClient,
  posts: { platform: Platform; postIds: readonly string[] },
): Promise<StoredPost[]> {
  return queryRows<StoredPost>(
    clickhouse,
    `SELECT ${TEXT_OF_POST}
    FROM raw_post_snapshot AS p
    WHERE platform = {platform:String} AND post_id IN {postIds:Array(String)} AND ${IS_NOT_CATEGORISED}
    GROUP BY platform, post_id
    ORDER BY post_id`,
    posts,
  )
}
