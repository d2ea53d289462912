import type { Queryable } from '../../platform/postgres/pool.ts'
import { CARRIED, type ClaimedTask, COMMIT_LATER } from './task.ts'

/** A task's place in the order of claims. */
export interface Place {
  priority: number
  createdAt: string
  id: number
}

export interface TakenTask extends ClaimedTask {
  /** Of the last task that was taken in its turn: priority, id and moment, as the claim writes them. NULL: none was. */
  place: string | null
  /** How many were taken in their turn; the others' links die, or their wait is over. */
  inTurn: number
}

/** Links that die within this time go before all others. */
const DYING_WITHIN = "interval '1 hour'"

/**
 * Locked rows are found by where they lie, and only the indexes of the small part are written: a deep queue costs no more. What
 * is the same for all rows is made text once. The commit is not waited for: what a crash of the database loses of a claim is the
 * claim, and its tasks are taken again.
 */
const take = (chosen: string): string => `
  taken AS (
    DELETE FROM scrape_request_pending WHERE ctid = ANY (ARRAY(${chosen})) RETURNING ${CARRIED}, retry_count, reason
  ), held AS (
    INSERT INTO scrape_request_processing (${CARRIED}, retry_count, reason, status, picked_at, lease_expires_at)
    SELECT ${CARRIED}, retry_count, reason, 'PROCESSING', now(), now() + make_interval(secs => $3) FROM taken
    RETURNING id, platform, params, retry_count
  )
  SELECT id, platform, params, retry_count AS "retryCount", (SELECT now()::text) AS "pickedAt",
         (SELECT concat_ws('|', priority, id, created_at) FROM in_turn ORDER BY priority, created_at DESC, id DESC LIMIT 1) AS place,
         (SELECT count(*)::integer FROM in_turn) AS "inTurn"
    FROM held WHERE (SELECT ${COMMIT_LATER})`

const CLAIM = `
  WITH dying AS MATERIALIZED (
    SELECT ctid FROM scrape_request_pending
     WHERE flow = $1 AND run_after IS NULL AND expires_at > now() AND expires_at < now() + ${DYING_WITHIN}
     ORDER BY expires_at LIMIT greatest(1, $2::integer / 2) FOR UPDATE SKIP LOCKED
  ), waited AS MATERIALIZED (
    SELECT ctid FROM scrape_request_pending
     WHERE flow = $1 AND run_after <= now()
     ORDER BY run_after LIMIT least(greatest(1, $2::integer / 2), $2 - (SELECT count(*) FROM dying)) FOR UPDATE SKIP LOCKED
  ), in_turn AS MATERIALIZED (
    SELECT ctid, priority, created_at, id FROM scrape_request_pending
     WHERE flow = $1 AND run_after IS NULL
     ORDER BY priority DESC, created_at, id
     LIMIT $2 - (SELECT count(*) FROM dying) - (SELECT count(*) FROM waited) FOR UPDATE SKIP LOCKED
  ), ${take('SELECT ctid FROM dying UNION ALL SELECT ctid FROM waited UNION ALL SELECT ctid FROM in_turn')}`

const CLAIM_BEHIND = `
  WITH in_turn AS MATERIALIZED (
    SELECT ctid, priority, created_at, id FROM scrape_request_pending
     WHERE flow = $1 AND run_after IS NULL AND priority = $4 AND (created_at, id) > ($5::timestamptz, $6::bigint)
     ORDER BY created_at, id LIMIT $2 FOR UPDATE SKIP LOCKED
  ), ${take('SELECT ctid FROM in_turn')}`

/**
 * Takes up to `limit` due tasks of one flow for `leaseSeconds`: up to half of them links that die within the hour, the nearest
 * end first, then retries whose wait is over, then the highest priority first, then the oldest. Workers that claim at once take
 * different tasks. The flow is always named: without it a deep queue sorts on disk.
 */
export async function claim(db: Queryable, flow: string, limit: number, leaseSeconds: number): Promise<TakenTask[]> {
  const { rows } = await db.query<TakenTask>({
    name: 'queue-claim',
    text: CLAIM,
    values: [flow, limit, leaseSeconds],
  })
  return rows
}

/** Reads what a claim says of its last task in turn. */
export function readPlace(place: string): Place {
  const [priority, id, createdAt] = place.split('|')
  return { priority: Number(priority), id: Number(id), createdAt: createdAt! }
}

/**
 * Takes tasks of the place's priority that come behind it. What is before it was taken already, but stands in the index until the
 * next vacuum: to walk over a million such entries would cost 10 ms a claim.
 */
export async function claimBehind(
  db: Queryable,
  flow: string,
  limit: number,
  leaseSeconds: number,
  place: Place,
): Promise<TakenTask[]> {
  const { rows } = await db.query<TakenTask>({
    name: 'queue-claim-behind',
    text: CLAIM_BEHIND,
    values: [flow, limit, leaseSeconds, place.priority, place.createdAt, place.id],
  })
  return rows
}
