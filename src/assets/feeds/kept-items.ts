import type { Queryable } from '../../platform/postgres/pool.ts'

/** Ids of profiles or posts by platform, as the feeds bind them. */
interface KeptIds {
  instagram: string[]
  youtube: string[]
}

const PAGE = 5_000

/** The profiles that tenants keep in collections and campaigns, each once, a page at a time. */
export async function* keptProfiles(db: Queryable): AsyncGenerator<KeptIds> {
  let after = { platform: '', profileId: '' }
  for (;;) {
    const { rows } = await db.query<typeof after>(
      `SELECT platform, profile_id AS "profileId" FROM (
         SELECT platform, profile_id FROM collection_item UNION SELECT platform, profile_id FROM campaign_creator) kept
        WHERE (platform, profile_id) > ($1, $2) ORDER BY platform, profile_id LIMIT ${PAGE}`,
      [after.platform, after.profileId],
    )
    if (rows.length === 0) return
    const of = (platform: string) => rows.filter((row) => row.platform === platform).map(({ profileId }) => profileId)
    yield { instagram: of('INSTAGRAM'), youtube: of('YOUTUBE') }
    after = rows.at(-1)!
  }
}

/** The sponsored posts that tenants keep in campaigns, each once, a page at a time. */
export async function* keptPosts(db: Queryable): AsyncGenerator<KeptIds> {
  let after = { platform: '', postId: '' }
  for (;;) {
    const { rows } = await db.query<typeof after>(
      `SELECT DISTINCT platform, post_id AS "postId" FROM campaign_post
        WHERE NOT excluded AND (platform, post_id) > ($1, $2) ORDER BY platform, post_id LIMIT ${PAGE}`,
      [after.platform, after.postId],
    )
    if (rows.length === 0) return
    const of = (platform: string) => rows.filter((row) => row.platform === platform).map(({ postId }) => postId)
    yield { instagram: of('INSTAGRAM'), youtube: of('YOUTUBE') }
    after = rows.at(-1)!
  }
}
