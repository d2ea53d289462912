import type { Queryable } from '../platform/postgres/pool.ts'

/** A tenant as it stands. */
export interface Tenant {
  tenantId: string
  name: string
  plan: string
  createdAt: Date
  /** Since when it is refused; null: it is not. */
  suspendedAt: Date | null
}

const COLUMNS = 'tenant_id AS "tenantId", name, plan, created_at AS "createdAt", suspended_at AS "suspendedAt"'

/** @returns undefined when there is a tenant of that id already. */
export async function insertTenant(
  db: Queryable,
  { tenantId, name, plan }: Pick<Tenant, 'tenantId' | 'name' | 'plan'>,
): Promise<Tenant | undefined> {
  const { rows } = await db.query<Tenant>(
    `INSERT INTO tenant (tenant_id, name, plan) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`,
    [tenantId, name, plan],
  )
  return rows[0]
}

/** All tenants, by name. */
export async function listTenants(db: Queryable): Promise<Tenant[]> {
  const { rows } = await db.query<Tenant>(`SELECT ${COLUMNS} FROM tenant ORDER BY tenant_id`)
  return rows
}

export async function readTenant(db: Queryable, tenantId: string): Promise<Tenant | undefined> {
  const { rows } = await db.query<Tenant>(`SELECT ${COLUMNS} FROM tenant WHERE tenant_id = $1`, [tenantId])
  return rows[0]
}

/** Changes what is given. @returns undefined when there is no such tenant. */
export async function updateTenant(
  db: Queryable,
  tenantId: string,
  { name, plan, suspended }: { name?: string | undefined; plan?: string | undefined; suspended?: boolean | undefined },
): Promise<Tenant | undefined> {
  const { rows } = await db.query<Tenant>(
    `UPDATE tenant SET name = coalesce($2, name), plan = coalesce($3, plan),
       suspended_at = CASE WHEN $4 THEN coalesce(suspended_at, now()) WHEN NOT $4 THEN NULL ELSE suspended_at END
     WHERE tenant_id = $1 RETURNING ${COLUMNS}`,
    [tenantId, name ?? null, plan ?? null, suspended ?? null],
  )
  return rows[0]
}
