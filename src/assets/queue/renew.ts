import type { Queryable } from '../../platform/postgres/pool.ts'
import { COMMIT_LATER, type Lease } from './task.ts'

/** Extends leases to `leaseSeconds` from now. @returns the ids still held; a missing one has gone to another worker. */
export async function renew(db: Queryable, leases: readonly Lease[], leaseSeconds: number): Promise<number[]> {
  const { rows } = await db.query<{ id: number }>({
    name: 'queue-renew',
    text: `UPDATE scrape_request_processing task SET lease_expires_at = now() + make_interval(secs => $3)
       FROM unnest($1::bigint[], $2::timestamptz[]) AS held (id, picked_at)
      WHERE task.id = ANY ($1) AND task.id = held.id AND task.picked_at = held.picked_at AND (SELECT ${COMMIT_LATER})
     RETURNING task.id`,
    values: [leases.map((lease) => lease.id), leases.map((lease) => lease.pickedAt), leaseSeconds],
  })
  return rows.map((row) => row.id)
}
