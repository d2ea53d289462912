import { userError } from '../../../core/errors.ts'
import type { SurfacingModule } from '../../../core/surfaced-by.ts'
import type { Queryable } from '../../../platform/postgres/pool.ts'
import { MAX_CREATORS } from '../collection.schema.ts'
import { touchCollection } from '../collections.query.ts'
import { addItems, countItems, type NewItem } from './items.query.ts'

/**
 * Puts creators at the end of a collection, those that it does not hold yet.
 * @throws AppError `COLLECTION_NOT_FOUND`, `COLLECTION_FULL` (then none is added).
 */
export async function addCreators(
  db: Queryable,
  tenantId: string,
  collectionId: string,
  items: readonly NewItem[],
  surfacedBy: SurfacingModule,
): Promise<{ added: number; count: number }> {
  await touchCollection(db, tenantId, collectionId)
  const added = await addItems(db, tenantId, collectionId, items, surfacedBy)
  const count = await countItems(db, tenantId, collectionId)
  if (count > MAX_CREATORS)
    throw userError(
      'COLLECTION_FULL',
      `A collection holds ${MAX_CREATORS} creators at most; this would make it ${count}.`,
    )
  return { added, count }
}
