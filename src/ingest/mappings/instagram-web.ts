import type { Field, Mapping, RowMapping } from './mapping.ts'

/**
 * What instagram.com answers its own pages: GraphQL (`edge_…`, ids as text) and the older private API (`pk`, ids as numbers).
 * No answer has a date of its own. Both name a post and a profile by the same ids.
 */
const instagram: Field = { constant: 'INSTAGRAM' }
const asOf: Field = { from: '@as-of' }

function nodeRow(each: string): RowMapping {
  return {
    each,
    table: 'raw_post_snapshot',
    fields: {
      platform: instagram,
      post_id: { from: 'id' },
      profile_id: { from: ['owner.id', '@profile-id'] },
      snapshot_at: asOf,
      post_type: {
        firstOf: [
          { from: 'product_type', values: { clips: 'REEL', story: 'STORY' }, othersUnknown: true },
          {
            from: '__typename',
            values: {
              GraphImage: 'IMAGE',
              GraphVideo: 'VIDEO',
              GraphSidecar: 'CAROUSEL',
              XDTGraphImage: 'IMAGE',
              XDTGraphVideo: 'VIDEO',
              XDTGraphSidecar: 'CAROUSEL',
            },
            othersUnknown: true,
          },
          { from: 'is_video', values: { true: 'VIDEO', false: 'IMAGE' } },
        ],
      },
      published_at: { from: 'taken_at_timestamp', parse: 'epochSeconds' },
      caption: { from: 'edge_media_to_caption.edges[0].node.text' },
      thumbnail_url: { from: ['thumbnail_src', 'display_url'] },
      duration_s: { from: 'video_duration', parse: 'rounded' },
      views: { from: 'video_view_count' },
      plays: { from: 'video_play_count' },
      // Hidden likes are written as -1.
      likes: { from: ['edge_media_preview_like.count', 'edge_liked_by.count'], unknownValues: ['-1'] },
      comments: { from: ['edge_media_to_comment.count', 'edge_media_to_parent_comment.count'] },
      is_sponsored: { from: 'is_paid_partnership' },
    },
  }
}

function nodeOwnerRow(each: string): RowMapping {
  return {
    each,
    when: { column: 'owner.username' },
    table: 'raw_profile_snapshot',
    fields: {
      platform: instagram,
      profile_id: { from: 'owner.id' },
      snapshot_at: asOf,
      handle: { from: 'owner.username' },
      name: { from: 'owner.full_name' },
      picture_url: { from: 'owner.profile_pic_url' },
      is_verified: { from: 'owner.is_verified' },
      followers: { from: 'owner.edge_followed_by.count' },
      uploads: { from: 'owner.edge_owner_to_timeline_media.count' },
    },
  }
}

const nodeRows = (each: string): RowMapping[] => [nodeRow(each), nodeOwnerRow(each)]

function itemRows(each: string): RowMapping[] {
  return [
    {
      each,
      table: 'raw_post_snapshot',
      fields: {
        platform: instagram,
        post_id: { from: 'pk' },
        profile_id: { from: 'user.pk' },
        snapshot_at: asOf,
        post_type: {
          firstOf: [
            { from: 'product_type', values: { clips: 'REEL', story: 'STORY' }, othersUnknown: true },
            { from: 'media_type', values: { 1: 'IMAGE', 2: 'VIDEO', 8: 'CAROUSEL' } },
          ],
        },
        published_at: { from: 'taken_at', parse: 'epochSeconds' },
        caption: { from: 'caption.text' },
        thumbnail_url: {
          from: ['image_versions2.candidates[0].url', 'carousel_media[0].image_versions2.candidates[0].url'],
        },
        duration_s: { from: 'video_duration', parse: 'rounded' },
        views: { from: 'view_count', unknownIf: 'like_and_view_counts_disabled' },
        plays: { from: 'play_count', unknownIf: 'like_and_view_counts_disabled' },
        likes: { from: 'like_count', unknownIf: 'like_and_view_counts_disabled' },
        comments: { from: 'comment_count' },
        is_sponsored: { from: 'is_paid_partnership' },
      },
    },
    {
      each,
      table: 'raw_profile_snapshot',
      fields: {
        platform: instagram,
        profile_id: { from: 'user.pk' },
        snapshot_at: asOf,
        handle: { from: 'user.username' },
        name: { from: 'user.full_name' },
        picture_url: { from: 'user.profile_pic_url' },
        is_verified: { from: 'user.is_verified' },
      },
    },
  ]
}

const graphqlProfile: RowMapping = {
  each: 'data.user',
  table: 'raw_profile_snapshot',
  fields: {
    platform: instagram,
    profile_id: { from: 'id' },
    snapshot_at: asOf,
    handle: { from: 'username' },
    name: { from: 'full_name' },
    biography: { from: 'biography' },
    picture_url: { from: ['profile_pic_url_hd', 'profile_pic_url'] },
    category: { from: ['category_name', 'business_category_name', 'overall_category_name'] },
    is_verified: { from: 'is_verified' },
    is_business: { from: 'is_business_account' },
    email: { from: 'business_email' },
    followers: { from: 'edge_followed_by.count' },
    following: { from: 'edge_follow.count' },
    uploads: { from: 'edge_owner_to_timeline_media.count' },
  },
}

const userInfo: RowMapping = {
  each: 'user',
  table: 'raw_profile_snapshot',
  fields: {
    platform: instagram,
    profile_id: { from: 'pk' },
    snapshot_at: asOf,
    handle: { from: 'username' },
    name: { from: 'full_name' },
    biography: { from: 'biography' },
    picture_url: { from: ['hd_profile_pic_url_info.url', 'profile_pic_url'] },
    category: { from: 'category' },
    city: { from: 'city_name' },
    is_verified: { from: 'is_verified' },
    is_business: { from: 'is_business' },
    email: { from: 'public_email' },
    followers: { from: 'follower_count' },
    following: { from: 'following_count' },
    uploads: { from: 'media_count' },
  },
}

const reelUser: RowMapping = {
  each: 'data.user.reel.user',
  table: 'raw_profile_snapshot',
  fields: {
    platform: instagram,
    profile_id: { from: 'id' },
    snapshot_at: asOf,
    handle: { from: 'username' },
    picture_url: { from: 'profile_pic_url' },
  },
}

const TIMELINE = 'data.user.edge_owner_to_timeline_media.edges'
const TAGGED = 'data.user.edge_user_to_photos_of_you.edges'
const POST_PAGE = 'entry_data.PostPage[].graphql.shortcode_media'
const LOCATION_PAGE = 'entry_data.LocationsPage[].graphql.location.edge_location_to_media.edges'
const of = (name: string, shape: readonly string[], rows: readonly RowMapping[]): Mapping => ({
  name,
  format: 'json',
  shape: shape.map((path) => ({ path })),
  rows,
})

export const instagramWebMappings: readonly Mapping[] = [
  of(
    'instagram-web-profile',
    ['data.user.edge_followed_by', TIMELINE],
    [graphqlProfile, ...nodeRows(`${TIMELINE}[].node`)],
  ),
  of('instagram-web-medias', [TIMELINE], nodeRows(`${TIMELINE}[].node`)),
  of('instagram-web-tagged-medias', [TAGGED], nodeRows(`${TAGGED}[].node`)),
  of('instagram-web-post-page', [POST_PAGE], nodeRows(POST_PAGE)),
  of('instagram-web-location-page', [LOCATION_PAGE], nodeRows(`${LOCATION_PAGE}[].node`)),
  of('instagram-web-user-info', ['user.pk', 'user.follower_count'], [userInfo]),
  of('instagram-web-profile-id', ['data.user.reel.user.id'], [reelUser]),
  of('instagram-web-media', ['items[].pk', 'items[].media_type'], itemRows('items[]')),
  of('instagram-web-reels', ['items[].media.pk'], itemRows('items[].media')),
  of('instagram-web-feed', ['feed_items[].media_or_ad.pk'], itemRows('feed_items[].media_or_ad')),
]
