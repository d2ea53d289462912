import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { userError } from '../../core/errors.ts'
import { SCOPES } from '../../core/tenant.ts'
import type { Pool } from '../../platform/postgres/pool.ts'
import type { Gate } from '../../tenants/access/open-gate.ts'
import { createKey } from '../../tenants/keys/make-keys.ts'
import type { Plans } from '../../tenants/plans/read-plans.ts'
import { insertTenant, listTenants, type Tenant, updateTenant } from '../../tenants/tenant-table.ts'
import { invalidRequest, problemResponses } from '../problem.ts'
import { NewTenantAnswer, NewTenantBody, TenantParams, TenantPatch, TenantsAnswer, toKeyView } from './access.schema.ts'

const tags = ['tenants']
const config = { scope: 'admin', operator: true } as const

/** `/tenant-service/api/tenants`: the tenants of the installation, for who runs it. */
export const tenantsRoute: FastifyPluginAsyncTypebox<{ pool: Pool; plans: Plans; gate: Gate | undefined }> = async (
  app,
  { pool, plans, gate },
) => {
  const assertPlan = (plan: string | undefined): void => {
    if (plan !== undefined && !plans.names.includes(plan))
      throw invalidRequest([
        { place: '/plan', message: `does not know ${JSON.stringify(plan)}; known: ${plans.names.join(', ')}` },
      ])
  }
  app.get('/tenants', {
    config,
    schema: {
      tags,
      operationId: 'listTenants',
      summary: 'All tenants',
      response: { 200: TenantsAnswer, ...problemResponses(503) },
    },
    handler: async () => ({ tenants: (await listTenants(pool)).map(toView) }),
  })
  app.post('/tenants', {
    config: { ...config, idempotent: { without: 'secret' } },
    schema: {
      tags,
      operationId: 'createTenant',
      summary: 'Take a tenant in',
      body: NewTenantBody,
      response: { 201: NewTenantAnswer, ...problemResponses(400, 409, 422, 503) },
    },
    handler: async ({ body }, reply) => {
      assertPlan(body.plan)
      const tenant = await insertTenant(pool, body)
      if (!tenant)
        throw userError('TENANT_EXISTS', `There is a tenant ${body.tenantId} already.`, {
          errors: [{ place: '/tenantId', message: 'is taken' }],
        })
      const { key, secret } = await createKey(pool, tenant.tenantId, { name: 'First key', scopes: SCOPES })
      reply.code(201).header('cache-control', 'no-store')
      return reply.send({ tenant: toView(tenant), key: toKeyView(key), secret })
    },
  })
  app.patch('/tenants/:tenantId', {
    config: { ...config, idempotent: true },
    schema: {
      tags,
      operationId: 'changeTenant',
      summary: "Change a tenant's name or plan, or suspend it",
      params: TenantParams,
      body: TenantPatch,
      response: { 200: Type.Ref('Tenant#'), ...problemResponses(400, 404, 409, 422, 503) },
    },
    handler: async ({ params: { tenantId }, body }) => {
      assertPlan(body.plan)
      const tenant = await updateTenant(pool, tenantId, body)
      if (!tenant) throw userError('TENANT_NOT_FOUND', `There is no tenant ${tenantId}.`)
      gate?.forget()
      return toView(tenant)
    },
  })
}

function toView({ createdAt, suspendedAt, ...tenant }: Tenant) {
  return { ...tenant, createdAt: createdAt.toISOString(), suspendedAt: suspendedAt?.toISOString() ?? null }
}
