import type { Static } from 'typebox'
import type { Pool } from '../../platform/postgres/pool.ts'
import type { Publish } from './publishes.schema.ts'

export type PublishRecord = Static<typeof Publish>

/**
 * The last publishes, the newest first, with the checks that did not pass; or one of them with all its checks. The log is
 * in PostgreSQL, so that it can be read while ClickHouse is down.
 */
export async function readPublishes(
  pool: Pool,
  which: { limit: number } | { version: string },
): Promise<PublishRecord[]> {
  const version = 'version' in which ? which.version : null
  const { rows } = await pool.query<PublishRecord & { startedAt: Date; publishedAt: Date | null; asOf: Date | null }>(
    `SELECT id::text AS version, status, created_at AS "startedAt", published_at AS "publishedAt", as_of AS "asOf",
            failed_step AS "failedStep", reason, accepted_by AS "acceptedBy", accepted_reason AS "acceptedReason",
            coalesce((
              SELECT json_agg(json_build_object('name', name, 'rows', (row_counts ->> name)::bigint, 'base', part ->> 'base',
                'shipped', (part ->> 'shipped')::bigint, 'removed', (part ->> 'removed')::bigint) ORDER BY name)
              FROM jsonb_object_keys(row_counts || table_parts) AS name, LATERAL (SELECT table_parts -> name AS part) AS parts
            ), '[]') AS tables,
            (SELECT count(*) FROM publish_check WHERE version = id AND outcome = 'PASSED') AS "checksPassed",
            coalesce((
              SELECT json_agg(json_build_object('table', table_name, 'check', check_name, 'column', nullif(column_name, ''),
                'outcome', outcome, 'served', served, 'built', built, 'bound', bound, 'message', message)
                ORDER BY table_name, check_name, column_name)
              FROM publish_check WHERE version = id AND ($2::bigint IS NOT NULL OR outcome <> 'PASSED')
            ), '[]') AS checks
     FROM dataset_version WHERE $2::bigint IS NULL OR id = $2 ORDER BY id DESC LIMIT $1`,
    ['limit' in which ? which.limit : 1, version],
  )
  return rows.map((row) => ({
    ...row,
    startedAt: row.startedAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    asOf: row.asOf?.toISOString() ?? null,
  }))
}
