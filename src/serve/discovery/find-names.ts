import { handleOrName, relevance } from './fields.ts'
import { wordsOf } from './resemblance.ts'
import { PLATFORMS, type Platform, type SearchEngine } from './search-engine.ts'

/**
 * Profiles whose handle or name resembles the words, typos forgiven, the likeliest first.
 * @returns none where the query has no letter and no digit.
 */
export async function findNames(
  engine: SearchEngine,
  platform: Platform | 'ALL',
  query: string,
  size: number,
): Promise<{ platform: Platform; profileId: string }[]> {
  if (wordsOf(query).length === 0) return []
  const { profiles } = await engine.search({
    platforms: platform === 'ALL' ? PLATFORMS : [platform],
    conditions: [{ field: handleOrName, operator: 'RESEMBLES', values: [query] }],
    sort: { field: relevance, direction: 'DESC' },
    size,
    start: { offset: 0 },
    computeCounts: false,
    facets: [],
    advise: false,
  })
  return profiles.map(({ platform: own, profileId }) => ({ platform: own, profileId }))
}
