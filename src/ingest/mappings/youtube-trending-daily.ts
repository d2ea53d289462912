import type { Mapping } from './mapping.ts'

/** One file a market and day, 26 columns: the trending list as YouTube's Data API gave it at `fetched_at`. */
export const youtubeTrendingDaily: Mapping = {
  name: 'youtube-trending-daily',
  format: 'csv',
  rows: [
    {
      table: 'raw_post_snapshot',
      fields: {
        platform: { constant: 'YOUTUBE' },
        post_id: { from: 'video_id', parse: 'id' },
        profile_id: { from: 'channel_id', parse: 'id' },
        snapshot_at: { from: 'fetched_at', parse: 'snapshotTime' },
        published_at: { from: 'published_at', parse: 'timestamp' },
        title: { from: 'title', parse: 'text' },
        tags: { from: 'tags', parse: 'tagsByComma' },
        thumbnail_url: { from: 'thumbnail', parse: 'text' },
        category: { from: 'category_name', parse: 'text' },
        language: { from: ['audio_language', 'default_language'], parse: 'language' },
        country: { from: 'country', parse: 'country' },
        duration_s: { from: 'duration', parse: 'count32' },
        views: { from: 'views', parse: 'count' },
        likes: { from: 'likes', parse: 'count' },
        comments: { from: 'comments', parse: 'count' },
      },
    },
    {
      table: 'raw_profile_snapshot',
      fields: {
        platform: { constant: 'YOUTUBE' },
        profile_id: { from: 'channel_id', parse: 'id' },
        snapshot_at: { from: 'fetched_at', parse: 'snapshotTime' },
        name: { from: 'channel_title', parse: 'text' },
        category: { from: 'category_name', parse: 'text' },
      },
    },
  ],
}
