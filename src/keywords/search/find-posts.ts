import type { ReportRequest } from '../../core/keyword-reports/report-request.ts'
import { engagementRate } from '../../formulas/engagement-rate.ts'
import { reach, reachIsEstimated } from '../../formulas/reach.ts'
import { type ClickHouseClient, queryRows } from '../../platform/clickhouse/client.ts'
import { compileQuery, type KeywordQuery, type PostMatches, type SearchedField } from '../match/match-post.ts'
import { ACCOUNTS, postCondition } from './post-condition.ts'

/** A post as ClickHouse gives it, with its creator as known now. */
interface CandidatePost {
  platform: 'INSTAGRAM' | 'YOUTUBE'
  post_id: string
  profile_id: string
  post_type: string
  published_at: string | null
  title: string | null
  caption: string | null
  tags: string[]
  language: string | null
  post_category: string | null
  views: number | null
  plays: number | null
  likes: number | null
  comments: number | null
  platform_reach: number | null
  is_sponsored: boolean | null
  handle: string | null
  name: string | null
  account_category: string | null
  country: string | null
  followers: number | null
}

/** A post with what the formulas make of it. */
interface ReadPost extends Omit<CandidatePost, 'platform_reach'> {
  /** In percent, by the creator's followers as known now. */
  engagement_rate: number
  reach: number
  reach_is_estimated: boolean
}

/** A post of a report, as its Parquet file holds it before it is enriched. */
export interface FoundPost extends ReadPost, PostMatches {}

export interface FindOptions {
  clickhouse: ClickHouseClient
  request: ReportRequest
  query: KeywordQuery
  /** Whose posts; undefined: anyone's. */
  profileIds?: readonly string[]
  signal?: AbortSignal
}

/** Every post that answers the request, in batches as they come. Each was looked at by the definition. */
export async function* findPosts(options: FindOptions): AsyncGenerator<FoundPost[]> {
  const { clickhouse, request, query, profileIds, signal } = options
  const { sql, params } = await postCondition(clickhouse, query, request, profileIds)
  const findMatches = compileQuery(query)
  const answer = await clickhouse.query({
    query: selectPosts(request.platform, sql),
    query_params: params,
    format: 'JSONEachRow',
    clickhouse_settings: { join_use_nulls: 1 },
    ...(signal ? { abort_signal: signal } : {}),
  })
  for await (const rows of answer.stream<CandidatePost>()) {
    signal?.throwIfAborted()
    const found = rows.flatMap((row) => {
      const post = row.json()
      const matches = findMatches(searchedFields(post))
      return matches && passesEngagement(request, post) ? [{ ...toReadPost(post), ...matches }] : []
    })
    if (found.length > 0) yield found
  }
}

/** Ids go in the address of a request, which has its limits. */
const IDS_AT_ONCE = 2_000

/** Those of the posts that are known. */
export async function readPosts(
  clickhouse: ClickHouseClient,
  platform: CandidatePost['platform'],
  postIds: readonly string[],
): Promise<ReadPost[]> {
  const query = selectPosts(platform, 'platform = {platform:String} AND post_id IN {ids:Array(String)}')
  const found: ReadPost[] = []
  for (let at = 0; at < postIds.length; at += IDS_AT_ONCE) {
    const ids = postIds.slice(at, at + IDS_AT_ONCE)
    const rows = await queryRows<CandidatePost>(clickhouse, `${query} SETTINGS join_use_nulls = 1`, { platform, ids })
    found.push(...rows.map(toReadPost))
  }
  return found
}

/** Posts with their creators as known now. @param condition over `keyword_post`. */
function selectPosts(platform: CandidatePost['platform'], condition: string): string {
  return `SELECT platform, post_id, profile_id, post_type, published_at, title, caption, tags, post.language AS own_language,
                 post.category AS post_category, views, plays, likes, comments, post.reach AS platform_reach, is_sponsored,
                 handle, name, account.category AS account_category, account.country AS country, followers,
                 ifNull(own_language, account.language) AS language
          FROM (SELECT * FROM keyword_post WHERE ${condition}) AS post
          LEFT JOIN (
            SELECT profile_id, handle, name, category, country, language, followers FROM ${ACCOUNTS[platform]}
            WHERE profile_id IN (SELECT profile_id FROM keyword_post WHERE ${condition})
          ) AS account USING (profile_id)`
}

/** How many posts and creators answer the request, by the index alone but for a range of the engagement rate. */
export async function countPosts({
  clickhouse,
  request,
  query,
}: FindOptions): Promise<{ posts: number; creators: number }> {
  const { sql, params } = await postCondition(clickhouse, query, request)
  if (request.engagementRate === undefined) {
    const [count] = await queryRows<{ posts: number; creators: number }>(
      clickhouse,
      `SELECT count() AS posts, uniqExact(profile_id) AS creators FROM keyword_post WHERE ${sql}`,
      params,
    )
    return count ?? { posts: 0, creators: 0 }
  }
  const rows = await queryRows<Pick<CandidatePost, 'profile_id' | 'likes' | 'comments' | 'followers'>>(
    clickhouse,
    `SELECT profile_id, likes, comments, followers FROM (SELECT profile_id, likes, comments FROM keyword_post WHERE ${sql}) AS post
     LEFT JOIN (SELECT profile_id, followers FROM ${ACCOUNTS[request.platform]}) AS account USING (profile_id)
     SETTINGS join_use_nulls = 1`,
    params,
  )
  const passing = rows.filter((row) => passesEngagement(request, row))
  return { posts: passing.length, creators: new Set(passing.map(({ profile_id }) => profile_id)).size }
}

/** The texts of a post in which its platform's reports look for keywords. */
export function searchedFields(post: Pick<CandidatePost, 'platform' | 'title' | 'caption' | 'tags'>): SearchedField[] {
  const caption = { name: 'caption', text: post.caption ?? '' }
  if (post.platform === 'INSTAGRAM') return [caption]
  return [
    { name: 'title', text: post.title ?? '' },
    caption,
    ...post.tags.map((text, i) => ({ name: `tags/${i}`, text })),
  ]
}

function passesEngagement(
  { engagementRate: range }: ReportRequest,
  post: Pick<CandidatePost, 'likes' | 'comments' | 'followers'>,
): boolean {
  if (range === undefined) return true
  const rate = engagementRate(post.likes, post.comments, post.followers)
  return rate >= (range.min ?? 0) && rate <= (range.max ?? Number.POSITIVE_INFINITY)
}

function toReadPost({ platform_reach, ...post }: CandidatePost): ReadPost {
  const { likes, plays, views, followers } = post
  // A short's plays are its views.
  const input = { postType: post.post_type, reach: platform_reach, plays: plays ?? views, likes, followers }
  return {
    ...post,
    engagement_rate: engagementRate(likes, post.comments, followers),
    reach: reach(input),
    reach_is_estimated: reachIsEstimated(platform_reach),
  }
}
