import type { Field, Mapping, RowMapping } from './mapping.ts'

/** Instagram Graph API: business discovery, users and media. An answer has no date of its own, and media often no owner. */
const mediaType: Field = {
  firstOf: [
    { from: 'media_product_type', values: { REELS: 'REEL', STORY: 'STORY' }, othersUnknown: true },
    { from: 'permalink', extract: '/(stories|reel)/', values: { stories: 'STORY', reel: 'REEL' }, othersUnknown: true },
    { from: 'media_type', values: { IMAGE: 'IMAGE', VIDEO: 'VIDEO', CAROUSEL_ALBUM: 'CAROUSEL', BROADCAST: 'VIDEO' } },
  ],
}

function mediaRow(each: string | undefined, owner: readonly string[]): RowMapping {
  return {
    ...(each === undefined ? {} : { each }),
    table: 'raw_post_snapshot',
    fields: {
      platform: { constant: 'INSTAGRAM' },
      post_id: { from: 'id' },
      profile_id: { from: [...owner, '@profile-id'] },
      snapshot_at: { from: '@as-of' },
      post_type: mediaType,
      published_at: { from: 'timestamp' },
      caption: { from: 'caption' },
      thumbnail_url: { from: ['thumbnail_url', 'media_url'] },
      views: { from: 'view_count' },
      likes: { from: 'like_count' },
      comments: { from: 'comments_count' },
    },
  }
}

/** Whoever wrote a post, where the answer names both id and handle. */
function ownerRow(each?: string): RowMapping {
  return {
    ...(each === undefined ? {} : { each }),
    when: { column: 'owner.id' },
    table: 'raw_profile_snapshot',
    fields: {
      platform: { constant: 'INSTAGRAM' },
      profile_id: { from: 'owner.id' },
      snapshot_at: { from: '@as-of' },
      handle: { from: 'username' },
    },
  }
}

function userRow(each?: string): RowMapping {
  return {
    ...(each === undefined ? {} : { each }),
    table: 'raw_profile_snapshot',
    fields: {
      platform: { constant: 'INSTAGRAM' },
      profile_id: { from: 'id' },
      snapshot_at: { from: '@as-of' },
      handle: { from: 'username' },
      name: { from: 'name' },
      biography: { from: 'biography' },
      picture_url: { from: ['profile_picture_url', 'profile_pic'] },
      is_business: {
        from: 'account_type',
        values: { BUSINESS: 'true', MEDIA_CREATOR: 'false', PERSONAL: 'false' },
        othersUnknown: true,
      },
      followers: { from: ['followers_count', 'followed_by_count'] },
      following: { from: ['follows_count', 'follow_count'] },
      uploads: { from: 'media_count' },
    },
  }
}

function mediaMapping(name: string, each: string | undefined, more: readonly string[] = []): Mapping {
  const prefix = each === undefined ? '' : `${each}.`
  return {
    name,
    format: 'json',
    shape: [`${prefix}id`, `${prefix}media_type`, ...more].map((path) => ({ path })),
    rows: [mediaRow(each, ['owner.id']), ownerRow(each)],
  }
}

export const instagramGraphMappings: readonly Mapping[] = [
  {
    name: 'instagram-graph-business-discovery',
    format: 'json',
    shape: [{ path: 'business_discovery.id' }],
    rows: [
      userRow('business_discovery'),
      mediaRow('business_discovery.media.data[]', ['owner.id', '$.business_discovery.id']),
    ],
  },
  {
    name: 'instagram-graph-user',
    format: 'json',
    shape: [{ path: 'id' }, { path: 'username' }, { path: 'media_count' }],
    rows: [userRow()],
  },
  mediaMapping('instagram-graph-media', 'data[]'),
  mediaMapping('instagram-graph-media-object', undefined),
  mediaMapping('instagram-graph-media-by-id', '*'),
  mediaMapping('instagram-graph-mentioned-media', 'mentioned_media', ['*.id', '*.media_type']),
]
