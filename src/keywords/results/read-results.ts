import type { Report } from '../../core/keyword-reports/report.ts'
import type { ClickHouseClient } from '../../platform/clickhouse/client.ts'
import { reportKeys } from '../report/report.ts'
import { queryFile, type ReportBucket } from '../report/report-files.ts'

/** Where results lie and what reads them. */
export interface ResultStore {
  clickhouse: ClickHouseClient
  files: ReportBucket
}

interface Page {
  /** The first is 1. */
  page: number
  size: number
}

const POST_SORTS = {
  reach: 'reach',
  engagementRate: 'engagement_rate',
  likes: 'likes',
  comments: 'comments',
  views: 'ifNull(views, plays)',
  publishedAt: 'published_at',
} as const

const POST_COLUMNS = `platform, post_id AS postId, post_type AS postType, published_at AS publishedAt, title, caption, tags, language,
  category, views, plays, likes, comments, engagement_rate AS engagementRate, reach, reach_is_estimated AS reachIsEstimated,
  is_sponsored AS isSponsored, profile_id AS profileId, handle, name, country, followers, keywords, matches`

/** A page of a report's posts, those with the most first, and how many there are on all pages. */
export async function readPosts<Post>(
  { clickhouse, files }: ResultStore,
  report: Report,
  options: Page & { sortBy: keyof typeof POST_SORTS; keyword?: string | undefined; profileId?: string | undefined },
): Promise<{ count: number; posts: Post[] }> {
  const conditions = [
    ...(options.keyword === undefined ? [] : ['has(keywords, {keyword:String})']),
    ...(options.profileId === undefined ? [] : ['profile_id = {profileId:String}']),
  ]
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`
  const params = { keyword: options.keyword, profileId: options.profileId, ...bounds(options) }
  const key = reportKeys(report).posts
  const [posts, counted] = await Promise.all([
    queryFile<Post>(
      clickhouse,
      files,
      key,
      (file) => `SELECT ${POST_COLUMNS} FROM ${file} ${where}
                 ORDER BY ${POST_SORTS[options.sortBy]} DESC NULLS LAST, post_id LIMIT {limit:UInt32} OFFSET {offset:UInt32}`,
      params,
    ),
    where === ''
      ? [{ n: report.posts ?? 0 }]
      : queryFile<{ n: number }>(clickhouse, files, key, (file) => `SELECT count() AS n FROM ${file} ${where}`, params),
  ])
  return { count: counted[0]?.n ?? 0, posts }
}

const CREATOR_SORTS = {
  reach: 'reach',
  posts: 'posts',
  engagementRate: 'engagementRate',
  followers: 'followers',
} as const

/** A page of a report's creators, ranked. */
export function readCreators<Creator>(
  { clickhouse, files }: ResultStore,
  report: Report,
  options: Page & { sortBy: keyof typeof CREATOR_SORTS },
): Promise<Creator[]> {
  return queryFile<Creator>(
    clickhouse,
    files,
    reportKeys(report).posts,
    (file) => `SELECT rowNumberInAllBlocks() + 1 + {offset:UInt32} AS rank, * FROM (
        SELECT profile_id AS profileId, any(file.handle) AS handle, any(file.name) AS name, any(file.country) AS country,
               any(file.followers) AS followers, count() AS posts, sum(file.reach) AS reach, sum(ifNull(file.likes, 0)) AS likes,
               sum(ifNull(file.comments, 0)) AS comments, round(avg(engagement_rate), 2) AS engagementRate,
               arraySort(groupUniqArrayArray(file.keywords)) AS keywords, max(published_at) AS lastPostAt
        FROM ${file} AS file GROUP BY profile_id
        ORDER BY ${CREATOR_SORTS[options.sortBy]} DESC NULLS LAST, profileId LIMIT {limit:UInt32} OFFSET {offset:UInt32}
      )`,
    bounds(options),
  )
}

function bounds({ page, size }: Page): { limit: number; offset: number } {
  return { limit: size, offset: (page - 1) * size }
}

/** How often each keyword was used, by day or by week from Monday; where nothing was published there is no row. */
export function readTrend<Point>(
  { clickhouse, files }: ResultStore,
  report: Report,
  interval: 'day' | 'week',
): Promise<Point[]> {
  const start = interval === 'day' ? 'toDate(published_at)' : 'toMonday(published_at)'
  return queryFile<Point>(
    clickhouse,
    files,
    reportKeys(report).posts,
    (file) => `SELECT toString(${start}) AS date, arrayJoin(keywords) AS keyword, count() AS posts,
                      uniqExact(profile_id) AS creators, sum(file.reach) AS reach
               FROM ${file} AS file WHERE isNotNull(published_at) GROUP BY date, keyword ORDER BY date, keyword`,
  )
}

/** The keywords beside each other: a post counts for each keyword that it holds. Shares in percent. */
export function readShareOfVoice<Share>({ clickhouse, files }: ResultStore, report: Report): Promise<Share[]> {
  return queryFile<Share>(
    clickhouse,
    files,
    reportKeys(report).posts,
    (file) => `SELECT *, round(posts / sum(posts) OVER () * 100, 2) AS postsShare,
                      if(sum(reach) OVER () = 0, 0, round(reach / sum(reach) OVER () * 100, 2)) AS reachShare
               FROM (
                 SELECT arrayJoin(keywords) AS keyword, count() AS posts, uniqExact(profile_id) AS creators, sum(file.reach) AS reach,
                        sum(ifNull(likes, 0) + ifNull(comments, 0)) AS engagement
                 FROM ${file} AS file GROUP BY keyword
               ) ORDER BY posts DESC, keyword`,
  )
}

/** Who the audience is, by category and dimension. */
export function readDemographics<Row>({ clickhouse, files }: ResultStore, report: Report): Promise<Row[]> {
  return queryFile<Row>(
    clickhouse,
    files,
    reportKeys(report).demographics,
    (file) => `SELECT * FROM ${file} ORDER BY category != 'ALL', category, dimension, share DESC, value`,
  )
}
