import type { Field, Mapping, RowMapping } from './mapping.ts'

/** YouTube Data API v3: answers of `channels.list` and `videos.list`, and the single resources in them. An answer has no date of its own. */
const thumbnail: Field = {
  from: ['maxres', 'standard', 'high', 'medium', 'default'].map((size) => `snippet.thumbnails.${size}.url`),
}
const CHANNEL = 'youtube#channel'
const VIDEO = 'youtube#video'

function channelRow(each?: string): RowMapping {
  return {
    ...(each === undefined ? {} : { each }),
    table: 'raw_profile_snapshot',
    fields: {
      platform: { constant: 'YOUTUBE' },
      profile_id: { from: 'id' },
      snapshot_at: { from: '@as-of' },
      handle: { from: 'snippet.customUrl', extract: '^@?(.*)$' },
      name: { from: 'snippet.title' },
      biography: { from: 'snippet.description' },
      picture_url: thumbnail,
      language: { from: 'snippet.defaultLanguage' },
      country: { from: 'snippet.country' },
      followers: { from: 'statistics.subscriberCount', unknownIf: 'statistics.hiddenSubscriberCount' },
      uploads: { from: 'statistics.videoCount' },
      views: { from: 'statistics.viewCount' },
    },
  }
}

function videoRows(each?: string): RowMapping[] {
  const part = each === undefined ? {} : { each }
  return [
    {
      ...part,
      table: 'raw_post_snapshot',
      fields: {
        platform: { constant: 'YOUTUBE' },
        post_id: { from: 'id' },
        profile_id: { from: ['snippet.channelId', '@profile-id'] },
        snapshot_at: { from: '@as-of' },
        published_at: { from: 'snippet.publishedAt' },
        title: { from: 'snippet.title' },
        caption: { from: 'snippet.description' },
        tags: { from: 'snippet.tags' },
        thumbnail_url: thumbnail,
        category: { from: 'snippet.categoryId', parse: 'youtubeCategory' },
        language: { from: ['snippet.defaultAudioLanguage', 'snippet.defaultLanguage'] },
        duration_s: { from: 'contentDetails.duration', parse: 'duration' },
        views: { from: 'statistics.viewCount' },
        likes: { from: 'statistics.likeCount' },
        dislikes: { from: 'statistics.dislikeCount' },
        comments: { from: 'statistics.commentCount' },
        is_sponsored: { from: 'paidProductPlacementDetails.hasPaidProductPlacement' },
      },
    },
    {
      ...part,
      when: { column: 'snippet.channelTitle' },
      table: 'raw_profile_snapshot',
      fields: {
        platform: { constant: 'YOUTUBE' },
        profile_id: { from: ['snippet.channelId', '@profile-id'] },
        snapshot_at: { from: '@as-of' },
        name: { from: 'snippet.channelTitle' },
        category: { from: 'snippet.categoryId', parse: 'youtubeCategory' },
      },
    },
  ]
}

export const youtubeApiMappings: readonly Mapping[] = [
  {
    name: 'youtube-api-channels',
    format: 'json',
    shape: [{ path: 'kind', is: `${CHANNEL}ListResponse` }, { path: 'items' }],
    rows: [channelRow('items[]')],
  },
  {
    name: 'youtube-api-videos',
    format: 'json',
    shape: [{ path: 'kind', is: `${VIDEO}ListResponse` }, { path: 'items' }],
    rows: videoRows('items[]'),
  },
  {
    name: 'youtube-api-channel',
    format: 'json',
    shape: [{ path: 'kind', is: CHANNEL }, { path: 'id' }],
    rows: [channelRow()],
  },
  {
    name: 'youtube-api-video',
    format: 'json',
    shape: [{ path: 'kind', is: VIDEO }, { path: 'id' }],
    rows: videoRows(),
  },
]
