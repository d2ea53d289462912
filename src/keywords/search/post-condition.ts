import type { ReportRequest } from '../../core/keyword-reports/report-request.ts'
import { type Bindings, newBindings } from '../../platform/clickhouse/bindings.ts'
import { type ClickHouseClient, queryRows } from '../../platform/clickhouse/client.ts'
import type { KeywordQuery } from '../match/match-post.ts'
import { anyTermCondition, shapeOf, type TermShape, type Widespread } from './term-condition.ts'

/** The model that holds what is known of a platform's creators. */
export const ACCOUNTS = { INSTAGRAM: 'mart_instagram_account', YOUTUBE: 'mart_youtube_account' } as const

export interface PostCondition {
  /** Over `keyword_post`. */
  sql: string
  params: Record<string, unknown>
}

/**
 * Which posts answer a query and pass the request's filters, but for the engagement rate, which one formula tells.
 * @param profileIds whose posts; undefined: anyone's.
 */
export async function postCondition(
  clickhouse: ClickHouseClient,
  query: KeywordQuery,
  request: ReportRequest,
  profileIds?: readonly string[],
): Promise<PostCondition> {
  const bindings = newBindings()
  const shapes = (keywords: KeywordQuery['any']): TermShape[] =>
    keywords.flatMap(({ terms }) => terms.map(({ text }) => shapeOf(text, query.options)))
  const groups = [query.any, ...query.and].map(shapes)
  const unwanted = shapes(query.not)
  const widespread = await findWidespread(clickhouse, [...groups.flat(), ...unwanted])
  const conditions = groups.map((group) => anyTermCondition(group, widespread, bindings))
  if (unwanted.length > 0) conditions.push(`NOT ${anyTermCondition(unwanted, widespread, bindings)}`)
  if (profileIds) conditions.push(`profile_id IN ${bindings.bind(profileIds, 'Array(String)')}`)
  return { sql: [...filterConditions(request, bindings), ...conditions].join(' AND '), params: bindings.params }
}

/** More words than this with one ending cost more to look up than to look through. */
const MOST_LOOKED_UP = 20_000
/** Endings of more letters than this are rare enough in any language. */
const SHORT_ENDING = 3

async function findWidespread(clickhouse: ClickHouseClient, shapes: readonly TermShape[]): Promise<Widespread> {
  const endings = new Set(
    shapes.flatMap(({ ending }) => (ending !== undefined && [...ending].length <= SHORT_ENDING ? [ending] : [])),
  )
  if (endings.size === 0) return endings
  const { params, bind } = newBindings()
  const counts = [...endings].map(
    (ending) =>
      `(SELECT count() FROM keyword_token WHERE startsWith(reverse(token), reverse(${bind(ending, 'String')})))`,
  )
  const [row] = await queryRows<{ counts: number[] }>(clickhouse, `SELECT [${counts.join(', ')}] AS counts`, params)
  return new Set([...endings].filter((_, i) => (row?.counts[i] ?? 0) > MOST_LOOKED_UP))
}

function filterConditions(request: ReportRequest, { bind }: Bindings): string[] {
  const { platform, from, to, languages, countries, followers, likes, views } = request
  const conditions = [`platform = ${bind(platform, 'String')}`]
  if (from !== undefined) conditions.push(`published_on >= ${bind(from, 'Date')}`)
  if (to !== undefined) conditions.push(`published_on <= ${bind(to, 'Date')} AND isNotNull(published_at)`)
  conditions.push(...rangeConditions('likes', likes, bind), ...rangeConditions('ifNull(views, plays)', views, bind))
  const ofAccount = rangeConditions('followers', followers, bind)
  if (countries?.length) ofAccount.push(`country IN ${bind(countries, 'Array(String)')}`)
  const accounts = (where: string): string =>
    `profile_id IN (SELECT profile_id FROM ${ACCOUNTS[platform]} WHERE ${where})`
  if (ofAccount.length > 0) conditions.push(accounts(ofAccount.join(' AND ')))
  if (languages?.length) {
    const known = bind(languages, 'Array(String)')
    conditions.push(`(language IN ${known} OR (isNull(language) AND ${accounts(`language IN ${known}`)}))`)
  }
  return conditions
}

function rangeConditions(
  value: string,
  range: { min?: number; max?: number } | undefined,
  bind: Bindings['bind'],
): string[] {
  const conditions: string[] = []
  if (range?.min !== undefined) conditions.push(`${value} >= ${bind(range.min, 'Float64')}`)
  if (range?.max !== undefined) conditions.push(`${value} <= ${bind(range.max, 'Float64')}`)
  return conditions
}
