import { findFeed } from '../assets/feeds/feeds.ts'
import type { PipelineWork } from './pipeline-work.ts'
import type { Schedule } from './schedule.ts'
import { buildModels, categorise, keywordPosts } from './steps/build-models.ts'
import { feedAssets } from './steps/feed-assets.ts'
import { syncTable } from './steps/sync-table.ts'
import { repairDue, verifyContent, verifyHandleMapping } from './steps/verify-stored.ts'

/** Everything that runs by itself, in the order of the data: models, then what is served, then pictures. */
export function pipelineFlow(work: PipelineWork): Schedule[] {
  return [
    {
      ...models(work, 'core', 'accounts, time series, hashtags, posts: what people search'),
      cron: '*/15 * * * *',
      steps: [categorise(work), buildModels(work, 'core'), keywordPosts(work)],
      freshMinutes: 60,
    },
    {
      ...models(work, 'hourly', 'peers and common words: what is usual among all'),
      cron: '5 * * * *',
      freshMinutes: 3 * 60,
    },
    { ...models(work, 'two_hourly', 'audiences'), cron: '10 */2 * * *', freshMinutes: 5 * 60 },
    {
      ...models(work, 'daily', 'authenticity, genre overview and boards'),
      cron: '0 19 * * *',
      timeLimitMinutes: 4 * 60,
      freshMinutes: 26 * 60,
    },

    ...QUARTERS.map((table) => sync(work, table, '7-59/15 * * * *', 60)),
    sync(work, { name: 'peer_figures', mart: 'mart_peer_figures' }, '25 * * * *', 3 * 60),
    sync(work, { name: 'social_profile_audience_info', mart: 'mart_audience_info' }, '40 */2 * * *', 5 * 60),
    sync(work, { name: 'social_profile_authenticity', mart: 'mart_authenticity' }, '5 20 * * *', 26 * 60),
    sync(work, { name: 'genre_overview', mart: 'mart_genre_overview' }, '10 20 * * *', 26 * 60),
    sync(work, { name: 'leaderboard', mart: 'mart_monthly_ranks' }, '15 20 * * *', 26 * 60),

    feed(work, 'upload_post_asset', '1 * * * *', 3 * 60),
    feed(work, 'upload_post_asset_stories', '2 * * * *', 3 * 60),
    feed(work, 'upload_insta_profile_asset', '3 * * * *', 3 * 60),
    feed(work, 'upload_profile_relationship_asset', '4 */3 * * *', 7 * 60),
    feed(work, 'uca_su_saas_item_sync', '6 * * * *', 3 * 60),
    {
      name: 'upload_content_verification',
      description: 'stored objects are there and match their recorded hash, type and size',
      cron: '30 2 * * *',
      steps: [verifyContent(work), repairDue(work)],
      timeLimitMinutes: 20 * 60,
      catchUp: 'last',
      freshMinutes: 48 * 60,
    },
    {
      name: 'upload_handle_verification',
      description: 'pictures of profiles belong to these profiles',
      cron: '30 1 * * *',
      steps: [verifyHandleMapping(work), repairDue(work)],
      timeLimitMinutes: 4 * 60,
      catchUp: 'last',
      freshMinutes: 48 * 60,
    },
  ]
}

/** Tables whose marts are built every quarter of an hour. */
const QUARTERS = [
  { name: 'instagram_account', mart: 'mart_instagram_account' },
  { name: 'youtube_account', mart: 'mart_youtube_account' },
  { name: 'social_profile_time_series', mart: 'mart_time_series' },
  { name: 'social_profile_hashtags', mart: 'mart_profile_hashtags' },
  { name: 'social_profile_posts', mart: 'mart_recent_posts' },
  { name: 'linked_profiles', mart: 'mart_linked_profiles' },
  { name: 'locations', mart: 'mart_locations' },
]

function models(work: PipelineWork, tag: string, description: string): Omit<Schedule, 'cron' | 'freshMinutes'> {
  return {
    name: `models_${tag}`,
    description,
    lane: 'models',
    steps: [buildModels(work, tag)],
    timeLimitMinutes: 60,
    catchUp: 'last',
    refreshes: { tag },
  }
}

function sync(
  work: PipelineWork,
  { name, mart }: { name: string; mart: string },
  cron: string,
  freshMinutes: number,
): Schedule {
  return {
    name: `sync_${name}_prod`,
    description: `${mart} becomes the served table ${name}`,
    cron,
    lane: 'serving',
    steps: [syncTable(work, mart)],
    timeLimitMinutes: 60,
    catchUp: 'last',
    freshMinutes,
    refreshes: { table: name },
  }
}

function feed(work: PipelineWork, name: string, cron: string, freshMinutes: number): Schedule {
  return {
    name,
    description: findFeed(name).description,
    cron,
    steps: [feedAssets(work, name)],
    timeLimitMinutes: 60,
    catchUp: 'last',
    freshMinutes,
  }
}
