import type { Queryable } from '../../platform/postgres/pool.ts'
import { CARRIED, type ClaimedTask } from './task.ts'

/** A task's place in the order of claims. */
export interface Place {
  priority: number
  createdAt: string
  id: number
}

/** `isInTurn` false: the task was taken before its turn, since its link dies or its wait is over. */
export type TakenTask = ClaimedTask & Place & { isInTurn: boolean }

/** Links that die within this time go before all others. */
const DYING_WITHIN = "interval '1 hour'"

/** Locked rows are found by where they lie, and only the indexes of the small part are written: a deep queue costs no more. */
const take = (chosen: string, isInTurn: string): string => `
  taken AS (
    DELETE FROM scrape_request_pending WHERE ctid = ANY (ARRAY(${chosen})) RETURNING ${CARRIED}, retry_count, reason
  ), held AS (
    INSERT INTO scrape_request_processing (${CARRIED}, retry_count, reason, status, picked_at, lease_expires_at)
    SELECT ${CARRIED}, retry_count, reason, 'PROCESSING', now(), now() + make_interval(secs => $3) FROM taken
    RETURNING id, platform, params, retry_count, picked_at, priority, created_at
  )
  SELECT id, platform, params, retry_count AS "retryCount", picked_at::text AS "pickedAt", priority,
         created_at::text AS "createdAt", ${isInTurn} AS "isInTurn" FROM held`

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
    SELECT ctid, id FROM scrape_request_pending
     WHERE flow = $1 AND run_after IS NULL
     ORDER BY priority DESC, created_at, id
     LIMIT $2 - (SELECT count(*) FROM dying) - (SELECT count(*) FROM waited) FOR UPDATE SKIP LOCKED
  ), ${take('SELECT ctid FROM dying UNION ALL SELECT ctid FROM waited UNION ALL SELECT ctid FROM in_turn', 'id = ANY (ARRAY(SELECT id FROM in_turn))')}`

const CLAIM_BEHIND = `
  WITH in_turn AS MATERIALIZED (
    SELECT ctid FROM scrape_request_pending
     WHERE flow = $1 AND run_after IS NULL AND priority = $4 AND (created_at, id) > ($5::timestamptz, $6::bigint)
     ORDER BY created_at, id LIMIT $2 FOR UPDATE SKIP LOCKED
  ), ${take('SELECT ctid FROM in_turn', 'true')}`

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
