import type { SeenLink } from '../enqueue-assets.ts'

/** A query that finds links in ClickHouse. */
export interface Feed {
  name: string
  description: string
  /** What its links lead to; assets of a higher priority are copied first. */
  asset: Pick<SeenLink, 'entityType' | 'assetType' | 'priority'>
  /** Gives `platform, entityId, url, seenAt`, the most wanted first. */
  query: string
}

/** The feeds that fill the asset queue. */
export const feeds: readonly Feed[] = [
  {
    name: 'upload_post_asset',
    description: 'thumbnails of posts and videos, the newest first',
    asset: { entityType: 'post', assetType: 'thumbnail' },
    query: `
      SELECT platform, entityId, url, seenAt FROM (
        SELECT 'YOUTUBE' AS platform, post_id AS entityId, thumbnail_url AS url, snapshot_at AS seenAt, published_at
          FROM stg_beat_youtube_post WHERE thumbnail_url != ''
        UNION ALL
        SELECT 'INSTAGRAM', post_id, thumbnail_url, snapshot_at, published_at
          FROM stg_beat_instagram_post WHERE thumbnail_url != ''
      ) ORDER BY published_at DESC`,
  },
  {
    name: 'upload_insta_profile_asset',
    description: 'profile pictures, those with the most followers first',
    asset: { entityType: 'profile', assetType: 'picture', priority: 10 },
    query: `
      SELECT platform, entityId, url, seenAt FROM (
        SELECT 'INSTAGRAM' AS platform, profile_id AS entityId, picture_url AS url, snapshot_at AS seenAt, followers
          FROM stg_beat_instagram_account WHERE picture_url != ''
        UNION ALL
        SELECT 'YOUTUBE', profile_id, picture_url, snapshot_at, followers
          FROM stg_beat_youtube_account WHERE picture_url != ''
      ) ORDER BY followers DESC NULLS LAST`,
  },
]

/** @throws Error: there is no feed of this name. */
export function findFeed(name: string): Feed {
  const feed = feeds.find((candidate) => candidate.name === name)
  if (!feed) throw new Error(`there is no feed ${name}`)
  return feed
}
