import type { FastifyPluginAsync } from 'fastify'
import type { Pool } from '../../platform/postgres/pool.ts'
import type { Gate } from '../../tenants/access/open-gate.ts'
import type { Plans } from '../../tenants/plans/read-plans.ts'
import { KeyView, SessionView, TenantView } from './access.schema.ts'
import { keysRoute } from './keys.route.ts'
import { sessionRoute } from './session.route.ts'
import { tenantsRoute } from './tenants.route.ts'
import { usageRoute } from './usage.route.ts'

/** Everything below `/tenant-service/api`. */
export const accessRoutes: FastifyPluginAsync<{
  pool: Pool
  gate: Gate | undefined
  plans: Plans
  localTenant: string | undefined
}> = async (app, { pool, gate, plans, localTenant }) => {
  for (const schema of [KeyView, TenantView, SessionView]) app.addSchema(schema)
  await app.register(sessionRoute, { pool, gate, localTenant })
  await app.register(keysRoute, { pool, gate })
  await app.register(usageRoute, { pool })
  await app.register(tenantsRoute, { pool, plans, gate })
}
