import { type RawBuilder, sql } from 'kysely'
import { invalidRequest } from '../problem.ts'
import type { ServingDatabase } from '../serving-database.ts'
import type { Condition, Platform } from './search-engine.ts'

/** Of each kind of list its table, that of what it holds, and the column there that names it. */
const LISTS = {
  collection: ['collection', 'collection_item', 'collection_id'],
  campaign: ['campaign', 'campaign_creator', 'campaign_id'],
} as const

/** The ids of a platform's profiles in a tenant's lists, as a subquery. */
export function membersOf(
  kind: string,
  lists: Condition['values'],
  tenant: string | undefined,
  platform: Platform,
): RawBuilder<{ id: string }> {
  const [, members, listId] = LISTS[kind as keyof typeof LISTS]
  return sql<{ id: string }>`SELECT profile_id AS id FROM ${sql.table(members)}
    WHERE tenant_id = ${tenant} AND ${sql.id(listId)} = ANY (${[...lists]}::uuid[]) AND platform = ${platform}`
}

/**
 * Makes sure that a tenant has the lists that its conditions name. Another tenant's are as unknown as those that never were.
 * @throws AppError `LIST_NOT_FOUND` naming each that is not there.
 */
export async function findLists(database: ServingDatabase, conditions: readonly Condition[]): Promise<void> {
  const errors = await Promise.all(
    conditions.map(async ({ field, values, tenant }, at) => {
      if (field.type !== 'members') return []
      const [table] = LISTS[field.name as keyof typeof LISTS]
      const found = await database.rowsIfThere(sql<{ id: string }>`
        SELECT id::text FROM ${sql.table(table)} WHERE tenant_id = ${tenant} AND id = ANY (${[...values]}::uuid[])`)
      const known = new Set(found.map(({ id }) => id))
      return values
        .filter((value) => !known.has(String(value)))
        .map((value) => ({ place: `/filters/${at}/value`, message: `there is no ${field.name} ${value}` }))
    }),
  )
  if (errors.flat().length > 0) throw invalidRequest(errors.flat(), 'LIST_NOT_FOUND')
}
