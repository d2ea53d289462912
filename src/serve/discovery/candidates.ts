import { newBindings } from '../../platform/clickhouse/bindings.ts'
import { type ClickHouseClient, queryRows } from '../../platform/clickhouse/client.ts'
import type { ServingDatabase } from '../serving-database.ts'
import { frozenMart } from './clickhouse-index/frozen-mart.ts'
import { allOf } from './clickhouse-index/to-predicate.ts'
import type { Condition, Platform, SearchRequest } from './search-engine.ts'
import type { IndexCondition, PublishedVersion, SearchIndex } from './search-index.ts'

/** More ids than these take longer to hand over than PostgreSQL takes to search by itself. */
const MOST_IDS = 100_000

type Conditions = Partial<Record<Platform, readonly IndexCondition[]>>

/**
 * The conditions of a search for each of its platforms, with ids where the index does not know what is asked: lists from
 * PostgreSQL, biographies from ClickHouse, which scans them in the copy of the mart that the version was published from.
 * @returns undefined when one of them cannot be had, or has too many ids.
 */
export async function findCandidates(
  beside: { database: ServingDatabase; clickhouse: ClickHouseClient | undefined },
  index: SearchIndex,
  { platforms, conditions }: Pick<SearchRequest, 'platforms' | 'conditions'>,
  { version }: PublishedVersion,
): Promise<Record<Platform, readonly IndexCondition[]> | undefined> {
  const found: Conditions = {}
  for (const platform of platforms) {
    const own: IndexCondition[] = []
    for (const condition of conditions) {
      if (index.knows(condition)) {
        own.push(condition)
        continue
      }
      const ids =
        condition.field.type === 'members'
          ? sorted(condition.members?.[platform] ?? [])
          : await scanMart(beside.clickhouse, platform, version, condition)
      if (!ids || ids.length > MOST_IDS) return undefined
      // Its ids say all that the index needs to know; the lists of both platforms would be copied to each of its threads.
      const { members: _, ...asked } = condition
      own.push({ ...asked, ids })
    }
    found[platform] = own
  }
  return found as Record<Platform, readonly IndexCondition[]>
}

/** What a condition is about, whether it takes it in or leaves it out; undefined when ClickHouse does not answer. */
async function scanMart(
  clickhouse: ClickHouseClient | undefined,
  platform: Platform,
  version: string,
  condition: Condition,
): Promise<string[] | undefined> {
  if (!clickhouse) return undefined
  const { bind, params } = newBindings()
  const operator = condition.operator === 'NE' ? 'EQ' : condition.operator === 'NOT_IN' ? 'IN' : condition.operator
  try {
    const rows = await queryRows<{ id: string }>(
      clickhouse,
      `SELECT profile_id AS id FROM ${frozenMart(platform, version)}
       WHERE ${allOf([{ ...condition, operator }], bind)} LIMIT ${bind(MOST_IDS + 1, 'UInt32')}`,
      params,
    )
    return sorted(rows.map(({ id }) => id))
  } catch {
    return undefined // PostgreSQL answers then, more slowly
  }
}

/** By their bytes, as the index holds them. */
function sorted(ids: readonly string[]): string[] {
  return ids
    .map((id) => Buffer.from(id))
    .sort(Buffer.compare)
    .map(String)
}
