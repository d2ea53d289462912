import { userError } from '../../../core/errors.ts'
import type { Queryable } from '../../../platform/postgres/pool.ts'
import { MOST } from '../campaigns.schema.ts'
import type { PostName } from './post-url.ts'

/** A post of a campaign, as the tenant keeps it. */
export interface KeptPost extends PostName {
  campaignId: string
  /** As it was given; null: found by mention. */
  url: string | null
  matched: string[]
  excluded: boolean
  addedAt: Date
}

export interface NewPost extends PostName {
  url: string | null
  matched: string[]
}

/** Posts of one campaign, or of all of a tenant's. */
export async function readKeptPosts(
  db: Queryable,
  tenantId: string,
  campaignId: string | undefined,
): Promise<KeptPost[]> {
  const { rows } = await db.query<KeptPost>(
    `SELECT campaign_id AS "campaignId", platform, post_id AS "postId", url, matched, excluded, added_at AS "addedAt"
       FROM campaign_post WHERE tenant_id = $1 AND ($2::uuid IS NULL OR campaign_id = $2)
      ORDER BY campaign_id, added_at DESC, platform, post_id`,
    [tenantId, campaignId ?? null],
  )
  return rows
}

/**
 * Adds those that are not there. The campaign must be locked, so that two requests together do not pass the limit.
 * @returns how many came in. @throws AppError `CAMPAIGN_FULL`.
 */
export async function insertPosts(
  db: Queryable,
  tenantId: string,
  campaignId: string,
  posts: readonly NewPost[],
): Promise<number> {
  const { rowCount } = await db.query(
    `INSERT INTO campaign_post (tenant_id, campaign_id, platform, post_id, url, matched)
     SELECT $1, $2, platform, "postId", url, ARRAY(SELECT jsonb_array_elements_text(matched))
       FROM jsonb_to_recordset($3::jsonb) AS given(platform text, "postId" text, url text, matched jsonb)
     ON CONFLICT DO NOTHING`,
    [tenantId, campaignId, JSON.stringify(posts)],
  )
  const { rows } = await db.query<{ posts: number }>(
    'SELECT count(*) AS posts FROM campaign_post WHERE tenant_id = $1 AND campaign_id = $2',
    [tenantId, campaignId],
  )
  if (rows[0]!.posts > MOST.posts)
    throw userError(
      'CAMPAIGN_FULL',
      `A campaign holds ${MOST.posts} posts at most; with these it would be ${rows[0]!.posts}.`,
    )
  return rowCount ?? 0
}

/** Takes a post out of what counts, or back. @throws AppError `CAMPAIGN_POST_NOT_FOUND`, also where the campaign is not there. */
export async function excludePost(
  db: Queryable,
  tenantId: string,
  campaignId: string,
  { platform, postId }: PostName,
  excluded: boolean,
): Promise<void> {
  const { rowCount } = await db.query(
    `UPDATE campaign_post SET excluded = $5
      WHERE tenant_id = $1 AND campaign_id = $2 AND platform = $3 AND post_id = $4`,
    [tenantId, campaignId, platform, postId, excluded],
  )
  if (rowCount === 0) throw postNotFound()
}

/** Forgets a post. @throws AppError `CAMPAIGN_POST_NOT_FOUND`, also where the campaign is not there. */
export async function deletePost(
  db: Queryable,
  tenantId: string,
  campaignId: string,
  { platform, postId }: PostName,
): Promise<void> {
  const { rowCount } = await db.query(
    'DELETE FROM campaign_post WHERE tenant_id = $1 AND campaign_id = $2 AND platform = $3 AND post_id = $4',
    [tenantId, campaignId, platform, postId],
  )
  if (rowCount === 0) throw postNotFound()
}

function postNotFound() {
  return userError('CAMPAIGN_POST_NOT_FOUND', 'There is no such post in this campaign, or no such campaign.')
}
