import { literally } from '../../src/keywords/report/expand-query.ts'
import { postCondition } from '../../src/keywords/search/post-condition.ts'
import { type ClickHouseClient, queryRows } from '../../src/platform/clickhouse/client.ts'
import type { Search } from './searches.ts'

export interface Measured {
  posts: number
  /** Equal for equal sets of posts. */
  ids: number
  ms: number
}

const RUNS = 3
const ANSWER = 'SELECT count() AS posts, groupBitXor(toUInt32(cityHash64(post_id))) AS ids FROM'

/** As reports find posts: dictionary, index, verification. */
export function measureOurs(clickhouse: ClickHouseClient, { keywords, from, to }: Search): Promise<Measured> {
  return median(async () => {
    const query = { any: keywords.map(literally), and: [], not: [], options: {} }
    const dates = from !== undefined && to !== undefined ? { from, to } : {}
    const { sql, params } = await postCondition(clickhouse, query, { platform: 'INSTAGRAM', keywords, ...dates })
    return queryRows<Measured>(clickhouse, `${ANSWER} keyword_post WHERE ${sql}`, params)
  })
}

/** As the old system did: one regular expression a keyword over every caption. */
export function measureOld(clickhouse: ClickHouseClient, { keywords, from, to }: Search): Promise<Measured> {
  const patterns = keywords.map((keyword) => `(?i).*\\b(\\S*?)(${keyword})\\b.*`)
  const dates = from === undefined ? '' : `published_at >= '${from}' AND published_at < toDate('${to}') + 1 AND `
  return median(() =>
    queryRows<Measured>(
      clickhouse,
      `${ANSWER} stg_beat_instagram_post WHERE ${dates}multiMatchAny(assumeNotNull(caption), {patterns:Array(String)})`,
      { patterns },
    ),
  )
}

/** The middle one of a few runs. */
export async function median(run: () => Promise<Pick<Measured, 'posts' | 'ids'>[]>): Promise<Measured> {
  const runs: Measured[] = []
  for (let i = 0; i < RUNS; i++) {
    const started = performance.now()
    const [answer] = await run()
    runs.push({ ...answer!, ms: performance.now() - started })
  }
  return runs.sort((one, other) => one.ms - other.ms)[Math.floor(RUNS / 2)]!
}
