import type { SeenLink } from '../enqueue-assets.ts'

/** A query that finds links in ClickHouse. */
export interface Feed {
  name: string
  description: string
  /** What its links lead to; assets of a higher priority are copied first. */
  asset: Partial<Pick<SeenLink, 'entityType' | 'assetType' | 'priority'>>
  /** Gives `platform, entityId, url, seenAt`, the most wanted first, and `entityType, assetType` where `asset` leaves them open. */
  query: string
  /** Asked for those profiles alone that tenants keep, bound as `{instagram}` and `{youtube}`. */
  ofKeptProfiles?: true
  /** Asked after it, for the posts that tenants keep, bound likewise. */
  keptPostsQuery?: string
  /** It is not held back when the queue is deep: its tasks are few, and go first. */
  evenWhenDeep?: true
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
          FROM stg_beat_instagram_post WHERE thumbnail_url != '' AND post_type != 'STORY'
      ) ORDER BY published_at DESC`,
  },
  {
    name: 'upload_post_asset_stories',
    description: 'thumbnails of stories, the newest first, ahead of all other feeds but one: their links live a day',
    asset: { entityType: 'story', assetType: 'thumbnail', priority: 15 },
    evenWhenDeep: true,
    query: `
      SELECT 'INSTAGRAM' AS platform, post_id AS entityId, thumbnail_url AS url, snapshot_at AS seenAt
        FROM stg_beat_instagram_post WHERE thumbnail_url != '' AND post_type = 'STORY'
       ORDER BY published_at DESC`,
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
  {
    name: 'upload_profile_relationship_asset',
    description: 'pictures of the followers that are shown, those with the most followers first',
    asset: { entityType: 'profile_relationship', assetType: 'picture', priority: 5 },
    query: `
      SELECT platform, follower_id AS entityId, picture_url AS url, snapshot_at AS seenAt
        FROM stg_beat_notable_follower WHERE picture_url != '' ORDER BY followers DESC NULLS LAST`,
  },
  {
    name: 'uca_su_saas_item_sync',
    description:
      'pictures and the newest thumbnails of the creators in collections and campaigns, and of sponsored posts, ahead of all others',
    asset: { priority: 20 },
    ofKeptProfiles: true,
    evenWhenDeep: true,
    query: ['instagram', 'youtube']
      .map((name) => {
        const platform = `'${name.toUpperCase()}' AS platform`
        const isKept = `profile_id IN {${name}:Array(String)}`
        const entityType = name === 'instagram' ? "if(post_type = 'STORY', 'story', 'post')" : "'post'"
        return `
      SELECT ${platform}, 'profile' AS entityType, 'picture' AS assetType, profile_id AS entityId, picture_url AS url,
             snapshot_at AS seenAt
        FROM stg_beat_${name}_account WHERE picture_url != '' AND ${isKept}
      UNION ALL
      SELECT platform, entityType, assetType, entityId, url, seenAt FROM (
        SELECT ${platform}, ${entityType} AS entityType, 'thumbnail' AS assetType, post_id AS entityId,
               thumbnail_url AS url, snapshot_at AS seenAt
          FROM stg_beat_${name}_post WHERE thumbnail_url != '' AND ${isKept}
         ORDER BY published_at DESC LIMIT 48 BY profile_id)`
      })
      .join('\n      UNION ALL'),
    // Sponsored posts may be older than the newest, and of creators whom nobody keeps.
    keptPostsQuery: ['instagram', 'youtube']
      .map(
        (name) => `
      SELECT '${name.toUpperCase()}' AS platform, if(post_type = 'STORY', 'story', 'post') AS entityType, 'thumbnail' AS assetType,
             post_id AS entityId, thumbnail_url AS url, snapshot_at AS seenAt
        FROM stg_beat_${name}_post WHERE thumbnail_url != '' AND post_id IN {${name}:Array(String)}`,
      )
      .join('\n      UNION ALL'),
  },
]

/** @throws Error: there is no feed of this name. */
export function findFeed(name: string): Feed {
  const feed = feeds.find((candidate) => candidate.name === name)
  if (!feed) throw new Error(`there is no feed ${name}`)
  return feed
}
