import type { ClickHouseClient } from '../../src/platform/clickhouse/client.ts'
import { queryRows } from '../../src/platform/clickhouse/client.ts'

export interface Search {
  name: string
  keywords: string[]
  /** Days; undefined: the whole year. */
  from?: string
  to?: string
}

/** Rare and common words, many at once, and phrases that are there. */
export async function chooseSearches(clickhouse: ClickHouseClient): Promise<Search[]> {
  const tokens = await queryRows<{ token: string; n: number }>(
    clickhouse,
    `SELECT token, count() AS n FROM (SELECT arrayJoin(words) AS token FROM keyword_post WHERE cityHash64(post_id) % 50 = 0)
     WHERE match(token, '^[a-z]o[0-9a-f]+$') GROUP BY token ORDER BY n DESC, token`,
  )
  const common = tokens.slice(20, 25).map(({ token }) => token)
  const rare = tokens.filter(({ n }) => n === 1).map(({ token }) => token)
  const spread = (from: string[], count: number): string[] =>
    Array.from({ length: count }, (_, i) => from[Math.floor((i * from.length) / count)]!)
  const [phrase] = await queryRows<{ rare: string }>(
    clickhouse,
    `WITH splitByChar(' ', assumeNotNull(caption)) AS parts, indexOf(parts, {word:String}) AS place
     SELECT arrayStringConcat(arraySlice(parts, place, 2), ' ') AS rare FROM keyword_post
     WHERE has(words, {word:String}) AND place BETWEEN 1 AND length(parts) - 1 AND NOT match(rare, '#') ORDER BY post_id LIMIT 1`,
    { word: rare[0]! },
  )
  const months = { from: '2025-04-01', to: '2025-06-30' }
  const many = ['protein', ...common, ...spread(rare, 44)]
  return [
    { name: 'rare', keywords: ['kombucha'] },
    { name: 'rare, 3 months', keywords: ['kombucha'], ...months },
    { name: 'common', keywords: ['protein'] },
    { name: 'common, 3 months', keywords: ['protein'], ...months },
    { name: '10 keywords', keywords: ['protein', ...common, ...spread(rare, 4)] },
    { name: '50 keywords', keywords: many },
    { name: '50 keywords, 3 months', keywords: many, ...months },
    { name: 'rare phrase', keywords: [phrase!.rare] },
    { name: 'common phrase', keywords: [`${common[0]} ${common[1]}`] },
  ]
}
