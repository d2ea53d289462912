import { bigintArray, timestampArray } from '../../platform/postgres/binary-array.ts'
import type { Queryable } from '../../platform/postgres/pool.ts'
import { COMMIT_LATER, type Lease, OF_THESE_LEASES } from './task.ts'

/** Extends leases to `leaseSeconds` from now. @returns the ids still held; a missing one has gone to another worker. */
export async function renew(db: Queryable, leases: readonly Lease[], leaseSeconds: number): Promise<number[]> {
  const { rows } = await db.query<{ id: number }>({
    name: 'queue-renew',
    text: `UPDATE scrape_request_processing SET lease_expires_at = now() + make_interval(secs => $3)
      WHERE ${OF_THESE_LEASES} AND (SELECT ${COMMIT_LATER})
     RETURNING id`,
    values: [
      bigintArray(leases.map((lease) => lease.id)),
      timestampArray(leases.map((lease) => lease.pickedAt)),
      leaseSeconds,
    ],
  })
  return rows.map((row) => row.id)
}
