type Json<T> = { content: { 'application/json': T }; headers: Record<string, unknown> }
type Problem = { content: { 'application/problem+json': { title: string } }; headers: Record<string, unknown> }
type Scalar = string | number | boolean
interface Profile {
  platform: 'INSTAGRAM' | 'YOUTUBE'
  profileId: string
  handle: string | null
  name: string | null
  biography: string | null
  category: string | null
  categories: string[]
  language: string | null
  country: string | null
  state: string | null
  city: string | null
  gender: string | null
  isVerified: boolean | null
  isBusiness: boolean | null
  hasEmail: boolean | null
  followers: number | null
  following: number | null
  uploads: number | null
  views: number | null
  tier: string | null
  avgLikes: number | null
  avgComments: number | null
  avgViews: number | null
  avgPlays: number | null
  avgReach: number | null
  reachIsEstimated: boolean | null
  engagementRate: number
  engagementRateByViews: number | null
  followersGrowth7d: number | null
  followersGrowth7dPct: number | null
  followersGrowth30d: number | null
  followersGrowth30dPct: number | null
  followersGrowth90d: number | null
  followersGrowth90dPct: number | null
  followersGrowth180d: number | null
  followersGrowth180dPct: number | null
  followersGrowth365d: number | null
  followersGrowth365dPct: number | null
  posts30d: number
  postsAnalysed: number
  lastPostAt: string | null
  firstSeenAt: string
  snapshotAt: string
  enabledForSaas: boolean
  pictureUrl: string | null
  pictureKind: 'profile' | 'post' | null
}
interface Version {
  dataset_version: string
  as_of: string
}
type Option = { value: string; count: number }
type P = 'INSTAGRAM' | 'YOUTUBE' | 'ALL'
export interface paths {
  '/discovery-service/api/profile/{platform}/search': {
    post: {
      parameters: {
        path: { platform: P }
        query?: { sortBy?: string; sortDir?: 'ASC' | 'DESC'; page?: number; size?: number; cursor?: string; computeCounts?: boolean }
      }
      requestBody: {
        content: { 'application/json': { filters: { filterType: string; field: string; value: Scalar | Scalar[] }[] } }
      }
      responses: {
        200: Json<Version & { count: number | null; page: number; size: number; nextCursor: string | null; profiles: Profile[] }>
        default: Problem
      }
    }
  }
  '/discovery-service/api/profile/{platform}/options': {
    get: {
      parameters: { path: { platform: P } }
      responses: {
        200: Json<Version & { options: Record<'category' | 'language' | 'country' | 'city' | 'tier' | 'gender', Option[]> }>
        default: Problem
      }
    }
  }
  '/discovery-service/api/profile/{platform}/{platformProfileId}': {
    get: {
      parameters: { path: { platform: 'INSTAGRAM' | 'YOUTUBE'; platformProfileId: string } }
      responses: { 200: Json<Version & { profile: Profile }>; default: Problem }
    }
  }
  '/discovery-service/api/profile/{platform}/{platformProfileId}/timeseries': {
    post: {
      parameters: { path: { platform: 'INSTAGRAM' | 'YOUTUBE'; platformProfileId: string } }
      requestBody: {
        content: { 'application/json': { metrics?: string[]; from?: string; to?: string; interval?: 'week' | 'day' | 'month' } }
      }
      responses: {
        200: Json<
          Version & {
            interval: 'week' | 'day' | 'month'
            viewsFromPosts: boolean | null
            points: { date: string; followers: number | null; following: number | null; uploads: number | null; views: number | null }[]
          }
        >
        default: Problem
      }
    }
  }
}
