import { literally } from '../../src/keywords/report/expand-query.ts'
import { postCondition } from '../../src/keywords/search/post-condition.ts'
import { type ClickHouseClient, queryRows } from '../../src/platform/clickhouse/client.ts'
import type { Search } from './searches.ts'

export interface Measured {
  posts: number
  /** Of counting the posts. */
  ms: number
}

export interface MeasuredSearch extends Measured {
  /** Equal for equal sets of posts. */
  ids: number
  /** Of reading the posts' ids too. */
  idsMs: number
}

const RUNS = 3
const COUNT = 'SELECT count() AS posts FROM'
const IDS = 'SELECT count() AS posts, groupBitXor(toUInt32(cityHash64(post_id))) AS ids FROM'

/** As reports find posts: dictionary, index, verification. */
export function measureOurs(clickhouse: ClickHouseClient, { keywords, from, to }: Search): Promise<MeasuredSearch> {
  return measure(async (answer) => {
    const query = { any: keywords.map(literally), and: [], not: [], options: {} }
    const dates = from !== undefined && to !== undefined ? { from, to } : {}
    const { sql, params } = await postCondition(clickhouse, query, { platform: 'INSTAGRAM', keywords, ...dates })
    return queryRows(clickhouse, `${answer} keyword_post WHERE ${sql}`, params)
  })
}

/** As the old system did: one regular expression a keyword over every caption. */
export function measureOld(clickhouse: ClickHouseClient, { keywords, from, to }: Search): Promise<MeasuredSearch> {
  const patterns = keywords.map((keyword) => `(?i).*\\b(\\S*?)(${keyword})\\b.*`)
  const dates = from === undefined ? '' : `published_at >= '${from}' AND published_at < toDate('${to}') + 1 AND `
  return measure((answer) =>
    queryRows(
      clickhouse,
      `${answer} stg_beat_instagram_post WHERE ${dates}multiMatchAny(assumeNotNull(caption), {patterns:Array(String)})`,
      { patterns },
    ),
  )
}

async function measure(run: (answer: string) => Promise<{ posts: number; ids?: number }[]>): Promise<MeasuredSearch> {
  const counted = await median(() => run(COUNT))
  const { ids = 0, ms: idsMs } = await median(() => run(IDS))
  return { ...counted, ids, idsMs }
}

/** The middle one of a few runs. */
export async function median<Answer extends { posts: number }>(
  run: () => Promise<Answer[]>,
): Promise<Answer & { ms: number }> {
  const runs: (Answer & { ms: number })[] = []
  for (let i = 0; i < RUNS; i++) {
    const started = performance.now()
    const [answer] = await run()
    runs.push({ ...answer!, ms: performance.now() - started })
  }
  return runs.sort((one, other) => one.ms - other.ms)[Math.floor(RUNS / 2)]!
}
