import { sql } from 'kysely'
import { invalidRequest, type PlacedError } from '../problem.ts'
import type { ServingDatabase } from '../serving-database.ts'
import type { Condition, Members } from './search-engine.ts'

/** Of each kind of list its table, that of what it holds, and the column there that names it. */
const LISTS = {
  collection: ['collection', 'collection_item', 'collection_id'],
  campaign: ['campaign', 'campaign_creator', 'campaign_id'],
} as const

/**
 * The conditions with what the lists hold that they name. Another tenant's list is as unknown as one that never was.
 * @throws AppError `LIST_NOT_FOUND` naming each that is not there.
 */
export async function findLists(database: ServingDatabase, conditions: readonly Condition[]): Promise<Condition[]> {
  const errors: PlacedError[] = []
  const found = await Promise.all(
    conditions.map(async (condition, at) => {
      const { field, values, tenant } = condition
      if (field.type !== 'members' || tenant === undefined) return condition
      const { lists, members } = await readLists(database, tenant, field.name as keyof typeof LISTS, values)
      for (const value of values)
        if (!lists.has(String(value)))
          errors.push({ place: `/filters/${at}/value`, message: `there is no ${field.name} ${value}` })
      return { ...condition, members }
    }),
  )
  if (errors.length > 0) throw invalidRequest(errors, 'LIST_NOT_FOUND')
  return found
}

/** Which of the lists a tenant has, and the profiles that they hold. */
async function readLists(
  database: ServingDatabase,
  tenant: string,
  kind: keyof typeof LISTS,
  ids: Condition['values'],
): Promise<{ lists: Set<string>; members: Members }> {
  const [table, items, listId] = LISTS[kind]
  const rows = await database.tenantRows(
    tenant,
    sql<{ id: string; platform: keyof Members | null; profileIds: string[] }>`
      SELECT list.id::text AS id, item.platform, array_agg(item.profile_id) AS "profileIds"
      FROM ${sql.table(table)} list
      LEFT JOIN ${sql.table(items)} item ON item.tenant_id = list.tenant_id AND item.${sql.id(listId)} = list.id
      WHERE list.tenant_id = ${tenant} AND list.id = ANY (${[...ids]}::uuid[])
      GROUP BY list.id, item.platform`,
  )
  const members = { INSTAGRAM: new Set<string>(), YOUTUBE: new Set<string>() }
  for (const { platform, profileIds } of rows)
    if (platform !== null) for (const id of profileIds) members[platform].add(id)
  return {
    lists: new Set(rows.map(({ id }) => id)),
    members: { INSTAGRAM: [...members.INSTAGRAM], YOUTUBE: [...members.YOUTUBE] },
  }
}
