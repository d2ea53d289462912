import type { Queryable } from '../../platform/postgres/pool.ts'
import type { PlacedError } from '../problem.ts'
import type { SavedFilter } from './saved-search.schema.ts'
import { findListIds } from './saved-searches.query.ts'

const LIST_FIELDS = new Set(['collection', 'campaign'])

/** Of each search the collections and campaigns that its filters name and that the tenant has no more, with their places. */
export async function findGoneLists(
  db: Queryable,
  tenantId: string,
  searches: readonly (readonly SavedFilter[])[],
): Promise<PlacedError[][]> {
  const named = searches.flat().flatMap(listIdsOf)
  const there = named.length > 0 ? await findListIds(db, tenantId, named) : new Set<string>()
  return searches.map((filters) =>
    filters.flatMap((filter, at) =>
      listIdsOf(filter)
        .filter((id) => !there.has(id.toLowerCase()))
        .map((id) => ({ place: `/filters/${at}/value`, message: `there is no ${filter.field} ${id} any more` })),
    ),
  )
}

function listIdsOf({ field, value }: SavedFilter): string[] {
  return LIST_FIELDS.has(field) ? [value].flat().map(String) : []
}
