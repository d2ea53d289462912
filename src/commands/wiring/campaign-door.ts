import { compileKeyword } from '../../keywords/match/match-keyword.ts'
import { literally } from '../../keywords/report/expand-query.ts'
import { findPosts, readPosts } from '../../keywords/search/find-posts.ts'
import type { ClickHouseClient } from '../../platform/clickhouse/client.ts'
import type { CampaignDoor, KnownPost, MentionSearch } from '../../serve/campaigns/campaign-door.ts'
import { asked } from './asked.ts'

/** The campaigns' way to posts: the index of keyword reports, and their definition of a match. */
export function openCampaignDoor(clickhouse: ClickHouseClient): CampaignDoor {
  return {
    compileKeyword: (keyword) => compileKeyword(keyword).occursIn,
    findMentions: (search) => asked(findMentions(clickhouse, search)),
    readPosts: async (platform, postIds) => (await asked(readPosts(clickhouse, platform, postIds))).map(toKnownPost),
  }
}

async function findMentions(clickhouse: ClickHouseClient, { keywords, profileIds, ...filters }: MentionSearch) {
  const query = { any: keywords.map(literally), and: [], not: [], options: {} }
  const request = { ...filters, keywords: [...keywords] }
  const found: { postId: string; matched: string[] }[] = []
  for await (const posts of findPosts({ clickhouse, request, query, profileIds }))
    found.push(...posts.map((post) => ({ postId: post.post_id, matched: post.keywords })))
  return found
}

function toKnownPost(post: Awaited<ReturnType<typeof readPosts>>[number]): KnownPost {
  const { likes, comments, followers } = post
  // The formula says 0 where something is not known, which would count as a post that nobody liked.
  const isKnown = likes !== null && comments !== null && followers !== null && followers > 0
  return {
    platform: post.platform,
    postId: post.post_id,
    profileId: post.profile_id,
    postType: post.post_type,
    publishedAt: post.published_at === null ? null : new Date(post.published_at),
    title: post.title,
    caption: post.caption,
    views: post.views,
    plays: post.plays,
    likes,
    comments,
    engagementRate: isKnown ? post.engagement_rate : null,
    reach: post.reach,
    reachIsEstimated: post.reach_is_estimated,
    isSponsored: post.is_sponsored,
  }
}
