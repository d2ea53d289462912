import type { Settings } from '../../config/settings.ts'
import { DEFAULT_TENANT, SCOPES } from '../../core/tenant.ts'
import type { Pool } from '../../platform/postgres/pool.ts'
import { createKey } from '../../tenants/keys/make-keys.ts'
import { insertTenant } from '../../tenants/tenant-table.ts'
import { NOBODY } from './access.ts'

/** As whom `start` signs its page in. */
export function tenantOfStart({ localTenant = DEFAULT_TENANT }: Settings): string {
  return localTenant
}

/**
 * Makes the tenant that `start` works for, unless it is there.
 * @returns its first key, which nobody can tell again; undefined when it was there, or nobody is to be signed in.
 */
export async function makeTenantOfStart(pool: Pool, settings: Settings): Promise<string | undefined> {
  const tenantId = tenantOfStart(settings)
  if (settings.apiAccess !== 'keys' || tenantId === NOBODY) return undefined
  const made = await insertTenant(pool, { tenantId, name: 'Demo', plan: 'unlimited' })
  return made && (await createKey(pool, tenantId, { name: 'First key', scopes: SCOPES })).secret
}
