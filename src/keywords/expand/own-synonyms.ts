import type { Queryable } from '../../platform/postgres/pool.ts'

/** The groups of synonyms that a tenant added. */
export async function readOwnSynonyms(client: Queryable, tenantId: string): Promise<string[][]> {
  const { rows } = await client.query<{ groups: string[][] }>(
    'SELECT groups FROM keyword_synonyms WHERE tenant_id = $1',
    [tenantId],
  )
  return rows[0]?.groups ?? []
}

/** Puts a tenant's groups in place of those that were there. */
export async function writeOwnSynonyms(client: Queryable, tenantId: string, groups: string[][]): Promise<void> {
  await client.query(
    `INSERT INTO keyword_synonyms (tenant_id, groups) VALUES ($1, $2)
    ON CONFLICT (tenant_id) DO UPDATE SET groups = excluded.groups, updated_at = now()`,
    [tenantId, JSON.stringify(groups)],
  )
}
