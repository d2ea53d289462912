import type { Queryable } from '../../platform/postgres/pool.ts'
import { CARRIED, type ClaimedTask, COMMIT_LATER } from './task.ts'

/** A task's place in the order of claims. */
export interface Place {
  priority: number
  createdAt: string
  id: number
}

/** What a claim took. */
export interface Taken {
  tasks: ClaimedTask[]
  /** Of the last task that was taken in its turn; undefined: none was. */
  place: Place | undefined
  /** How many were taken in their turn; the others' links die, or their wait is over. */
  inTurn: number
  /** Bytes of the part that waits, as a claim from the start finds them. */
  depth: number
}

/** Links that die within this time go before all others. */
const DYING_WITHIN = "interval '1 hour'"

/**
 * Locked rows are found by where they lie, and only the indexes of the small part are written: a deep queue costs no more. The
 * last row tells of the claim itself (see `ask`). The commit is not waited for: what a crash of the database loses of a
 * claim is the claim, and its tasks are taken again.
 */
const take = (chosen: string, depth: string): string => `
  taken AS (
    DELETE FROM scrape_request_pending WHERE ctid = ANY (ARRAY(${chosen})) RETURNING ${CARRIED}, retry_count, reason
  ), held AS (
    INSERT INTO scrape_request_processing (${CARRIED}, retry_count, reason, status, picked_at, lease_expires_at)
    SELECT ${CARRIED}, retry_count, reason, 'PROCESSING', now(), now() + make_interval(secs => $2) FROM taken
  )
  SELECT id, platform, params, retry_count AS "retryCount" FROM taken WHERE (SELECT ${COMMIT_LATER})
  UNION ALL
  SELECT (extract(epoch FROM now()) * 1000000)::bigint,
         (SELECT priority::text || '|' || id::text || '|' || created_at::text
            FROM in_turn OFFSET greatest(0, (SELECT count(*) - 1 FROM in_turn)) LIMIT 1),
         to_jsonb(${depth}), (SELECT count(*)::integer FROM in_turn)`

const CLAIM = `
  WITH dying AS MATERIALIZED (
    SELECT ctid FROM scrape_request_pending
     WHERE flow = $1 AND run_after IS NULL AND expires_at > now() AND expires_at < now() + ${DYING_WITHIN}
     ORDER BY expires_at LIMIT greatest(1, $3::integer / 2) FOR UPDATE SKIP LOCKED
  ), waited AS MATERIALIZED (
    SELECT ctid FROM scrape_request_pending
     WHERE flow = $1 AND run_after <= now()
     ORDER BY run_after LIMIT least(greatest(1, $3::integer / 2), $3 - (SELECT count(*) FROM dying)) FOR UPDATE SKIP LOCKED
  ), in_turn AS MATERIALIZED (
    SELECT ctid, priority, created_at, id FROM scrape_request_pending
     WHERE flow = $1 AND run_after IS NULL
     ORDER BY priority DESC, created_at, id
     LIMIT $3 - (SELECT count(*) FROM dying) - (SELECT count(*) FROM waited) FOR UPDATE SKIP LOCKED
  ), ${take(
    'SELECT ctid FROM dying UNION ALL SELECT ctid FROM waited UNION ALL SELECT ctid FROM in_turn',
    "pg_relation_size('scrape_request_pending')",
  )}`

/** What is selected in it does not change what PostgreSQL expects of a plan: one that it keeps looks as good as one made anew. */
const claimBehindText = (limit: number): string => `
  WITH in_turn AS MATERIALIZED (
    SELECT ctid, priority, created_at, id FROM scrape_request_pending
     WHERE flow = $1 AND run_after IS NULL AND priority = (SELECT $3::integer)
       AND (created_at, id) > ((SELECT $4::timestamptz), (SELECT $5::bigint))
     ORDER BY created_at, id LIMIT ${limit} FOR UPDATE SKIP LOCKED
  ), ${take('SELECT ctid FROM in_turn', '0')}`

/**
 * Takes up to `limit` due tasks of one flow for `leaseSeconds`: up to half of them links that die within the hour, the nearest
 * end first, then retries whose wait is over, then the highest priority first, then the oldest. Workers that claim at once take
 * different tasks. The flow is always named: without it a deep queue sorts on disk.
 * @param depth that a claim told last; 0: none did.
 */
export async function claim(
  db: Queryable,
  flow: string,
  limit: number,
  leaseSeconds: number,
  depth: number,
): Promise<Taken> {
  return ask(db, `queue-claim-${powerOf(depth)}`, CLAIM, [flow, leaseSeconds, limit])
}

/**
 * Takes tasks of the place's priority that come behind it. What is before it was taken already, but stands in the index until the
 * next vacuum: to walk over a million such entries would cost 10 ms a claim.
 *
 * Its plan is made once, not at each claim (2.5 us a task in claims of 100): PostgreSQL keeps a plan only where it knows the limit,
 * which therefore stands in the text.
 */
export async function claimBehind(
  db: Queryable,
  flow: string,
  limit: number,
  leaseSeconds: number,
  { place, depth }: { place: Place; depth: number },
): Promise<Taken> {
  if (!Number.isSafeInteger(limit) || limit < 0) throw new RangeError(`a claim of ${limit} tasks`)
  return ask(db, `queue-claim-behind-${limit}-${powerOf(depth)}`, claimBehindText(limit), [
    flow,
    leaseSeconds,
    place.priority,
    place.createdAt,
    place.id,
  ])
}

/** A plan is kept for each power of four of the depth: one that was made for a few tasks would sort a million. */
function powerOf(depth: number): number {
  return Math.ceil(Math.log2(depth + 1) / 2)
}

async function ask(db: Queryable, name: string, text: string, values: unknown[]): Promise<Taken> {
  const { rows: tasks } = await db.query<ClaimedTask>({ name, text, values })
  const last = tasks.pop() as unknown as { id: number; platform: string | null; params: number; retryCount: number }
  for (const task of tasks) task.pickedAt = last.id
  return { tasks, place: readPlace(last.platform), inTurn: last.retryCount, depth: last.params }
}

function readPlace(text: string | null): Place | undefined {
  if (text === null) return undefined
  const [priority, id, createdAt] = text.split('|')
  return { priority: Number(priority), id: Number(id), createdAt: createdAt! }
}
