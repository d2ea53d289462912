import type { ProfileKey } from '../profile-door.ts'

export type Platform = ProfileKey['platform']

/** A post as the newest snapshot shows it, with its creator as known now. */
export interface KnownPost {
  platform: Platform
  postId: string
  profileId: string
  postType: string
  publishedAt: Date | null
  title: string | null
  caption: string | null
  views: number | null
  plays: number | null
  likes: number | null
  comments: number | null
  /** In percent of followers; null where followers, likes and comments are not all known. */
  engagementRate: number | null
  reach: number
  reachIsEstimated: boolean
  isSponsored: boolean | null
}

export interface MentionSearch {
  platform: Platform
  profileIds: readonly string[]
  /** Any of them. */
  keywords: readonly string[]
  /** Days, UTC. */
  from: string
  to: string
}

/** The campaigns' way to posts; given by whoever builds the app. */
export interface CampaignDoor {
  /** Whether a keyword occurs in a text, by the one definition of a match. */
  compileKeyword(keyword: string): (text: string) => boolean
  /** Posts that mention a keyword, with those that they mention. @throws AppError `CLICKHOUSE_UNAVAILABLE`, `NO_DATASET`. */
  findMentions(search: MentionSearch): Promise<{ postId: string; matched: string[] }[]>
  /** Those of the posts that are known. @throws AppError `CLICKHOUSE_UNAVAILABLE`, `NO_DATASET`. */
  readPosts(platform: Platform, postIds: readonly string[]): Promise<KnownPost[]>
}
