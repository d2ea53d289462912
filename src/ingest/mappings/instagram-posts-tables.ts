import type { Field, Mapping } from './mapping.ts'

/** The id in a link to a post. A table's own ids are often spoiled (a spreadsheet rounds 17 digits to 1.8279e+16). */
const idOfLink = (column: string): Field => ({
  from: column,
  extract: '/(?:p|reels?|tv)/([\\w-]+)',
  parse: 'instagramShortcode',
})

/** What a link tells of a post's kind: `/p/` may be a picture, several, or a video of old. */
const typeOfLink = (column: string): Field => ({
  from: column,
  extract: '/(p|reels?|tv)/',
  values: { p: 'IMAGE', reel: 'REEL', reels: 'REEL', tv: 'VIDEO' },
})

/** Plain tables of Instagram posts. Neither says when its counts were read. */
export const instagramPostsTables: readonly Mapping[] = [
  {
    // A social media suite's export; dates are a spreadsheet's day counts.
    name: 'instagram-posts-export',
    format: 'csv',
    optional: ['Reactions, Comments & Shares', 'Message-ID'],
    rows: [
      {
        table: 'raw_post_snapshot',
        fields: {
          platform: { from: 'Network', values: { INSTAGRAM: 'INSTAGRAM' } },
          post_id: idOfLink('Link'),
          profile_id: { from: 'Profile-ID' },
          snapshot_at: { from: '@as-of' },
          post_type: typeOfLink('Link'),
          published_at: { from: 'Date', parse: ['excelSerial', 'timestamp'] },
          caption: { from: 'Message' },
          likes: { from: 'Likes per post', parse: 'number' },
          comments: { from: 'Comments per post', parse: 'number' },
        },
      },
      {
        table: 'raw_profile_snapshot',
        fields: {
          platform: { from: 'Network', values: { INSTAGRAM: 'INSTAGRAM' } },
          profile_id: { from: 'Profile-ID' },
          snapshot_at: { from: '@as-of' },
          name: { from: 'Profile' },
        },
      },
    ],
  },
  {
    // A scraper's table of posts; it does not say whose they are.
    name: 'instagram-posts-scrape',
    format: 'csv',
    rows: [
      {
        table: 'raw_post_snapshot',
        fields: {
          platform: { constant: 'INSTAGRAM' },
          post_id: idOfLink('postUrl'),
          profile_id: { from: '@profile-id' },
          snapshot_at: { from: '@as-of' },
          post_type: typeOfLink('postUrl'),
          published_at: { from: 'postTimeStamp', parse: ['timestamp', 'dayMonthYear'] },
          caption: { from: 'postCaption' },
          comments: { from: 'commentsCount', parse: 'number' },
        },
      },
    ],
  },
]
