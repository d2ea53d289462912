import type { Mapping } from './mapping.ts'

/** One file a market and day, 16 columns, as scraped in 2018. The market stands only in the file's name, which is no part of a record. */
export const youtubeTrending2018: Mapping = {
  name: 'youtube-trending-2018',
  format: 'csv',
  rows: [
    {
      table: 'raw_post_snapshot',
      fields: {
        platform: { constant: 'YOUTUBE' },
        post_id: { from: 'video_id', parse: 'id' },
        profile_id: { from: 'channelId', parse: 'id' },
        snapshot_at: { from: 'trending_date', parse: 'yearDayMonth' },
        published_at: { from: 'publishedAt', parse: 'timestamp' },
        title: { from: 'title', parse: 'text' },
        caption: { from: 'description', parse: 'text' },
        tags: { from: 'tags', parse: 'tagsByPipe' },
        thumbnail_url: { from: 'thumbnail_link', parse: 'text' },
        category: { from: 'categoryId', parse: 'youtubeCategory' },
        views: { from: 'view_count', parse: 'count' },
        likes: { from: 'likes', parse: 'count', unknownIf: 'ratings_disabled' },
        dislikes: { from: 'dislikes', parse: 'count', unknownIf: 'ratings_disabled' },
        comments: { from: 'comment_count', parse: 'count', unknownIf: 'comments_disabled' },
      },
    },
    {
      table: 'raw_profile_snapshot',
      fields: {
        platform: { constant: 'YOUTUBE' },
        profile_id: { from: 'channelId', parse: 'id' },
        snapshot_at: { from: 'trending_date', parse: 'yearDayMonth' },
        name: { from: 'channelTitle', parse: 'text' },
        category: { from: 'categoryId', parse: 'youtubeCategory' },
      },
    },
  ],
}
