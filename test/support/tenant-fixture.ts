import { SCOPES, type Scope } from '../../src/core/tenant.ts'
import type { Pool } from '../../src/platform/postgres/pool.ts'
import { createKey } from '../../src/tenants/keys/make-keys.ts'
import { FEATURES, type Limit, type Plan } from '../../src/tenants/plans/plan.ts'
import type { Plans } from '../../src/tenants/plans/read-plans.ts'

/** A tenant of a test. @returns what makes keys for it, as the header that sends one. */
export async function addTenant(pool: Pool, tenantId: string, plan = 'unlimited') {
  await pool.query('INSERT INTO tenant (tenant_id, name, plan) VALUES ($1, $1, $2)', [tenantId, plan])
  const addKey = (scopes: readonly Scope[] = SCOPES) => createKey(pool, tenantId, { name: 'test', scopes })
  return {
    addKey,
    keyHeader: async (scopes?: readonly Scope[]) => ({ authorization: `Bearer ${(await addKey(scopes)).secret}` }),
  }
}

/** Plans of a test: all features, and no bound but those given. */
export function testPlans(
  bounds: Record<string, Partial<Record<Limit, number>> & { features?: Plan['features'] }>,
): Plans {
  const none = {
    requestsPerMinute: null,
    resultDepth: null,
    reportsPerMonth: null,
    exportRowsPerMonth: null,
    collections: null,
  }
  const plans = Object.entries(bounds).map(([name, { features = new Set(FEATURES), ...limits }]): [string, Plan] => [
    name,
    { name, title: name, features, limits: { ...none, ...limits } },
  ])
  return { names: plans.map(([name]) => name), find: (name) => new Map(plans).get(name)! }
}
