import type { Queryable } from '../../platform/postgres/pool.ts'

/** Wrong attempts within the time below that cost nothing: a person mistypes. */
const FREE_FAILURES = 5
const LONGEST_BLOCK_SECONDS = 900
/** A subject without a wrong attempt for this long begins anew. */
const FORGOTTEN = '15 minutes'

/**
 * Counts an attempt against its subjects, as if it were wrong, before it is looked at: so a thousand at once count as a thousand. From the
 * sixth on each doubles the wait before the next, from a second to a quarter of an hour.
 * @returns for how many seconds it must not be looked at; 0: it may be.
 */
export async function countAttempt(db: Queryable, subjects: readonly string[]): Promise<number> {
  const { rows } = await db.query<{ subject: string }>(
    `INSERT INTO access_attempt AS a (subject, failures, last_at, blocked_until)
     SELECT subject, 1, now(), now() FROM unnest($1::text[]) AS subject ORDER BY subject
     ON CONFLICT (subject) DO UPDATE SET last_at = now(),
       failures = CASE WHEN a.last_at < now() - interval '${FORGOTTEN}' THEN 1 ELSE a.failures + 1 END,
       blocked_until = now() + interval '1 second' * CASE
         WHEN a.last_at < now() - interval '${FORGOTTEN}' OR a.failures < ${FREE_FAILURES} THEN 0
         ELSE least(${LONGEST_BLOCK_SECONDS}, 2 ^ least(a.failures - ${FREE_FAILURES}, 10)) END
       WHERE a.blocked_until <= now()
     RETURNING subject`,
    [subjects],
  )
  if (rows.length === subjects.length) return 0
  const blocked = await db.query<{ seconds: number }>(
    'SELECT ceil(coalesce(max(extract(epoch FROM blocked_until - now())), 1))::int AS seconds FROM access_attempt WHERE subject = ANY ($1) AND blocked_until > now()',
    [subjects],
  )
  return Math.max(1, blocked.rows[0]?.seconds ?? 1)
}

/** Takes an attempt back that was right. Other wrong ones stay: who has a key of his own may not guess another's with its help. */
export async function forgiveAttempt(db: Queryable, subjects: readonly string[]): Promise<void> {
  await db.query(
    'UPDATE access_attempt SET failures = greatest(failures - 1, 0), blocked_until = now() WHERE subject = ANY ($1)',
    [subjects],
  )
}
