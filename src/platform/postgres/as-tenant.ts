import { inTransaction, type Pool, type PoolClient } from './pool.ts'

/**
 * Runs `work` in one transaction that sees a tenant's rows alone: the role has no right to any other table, and row-level security
 * hides what is another's. Statements name the tenant all the same; this is the wall behind them.
 * @param tenantId a tenant's name; one that does not exist has no rows.
 */
export function asTenant<T>(pool: Pool, tenantId: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
  return inTransaction(pool, async (client) => {
    await enter(client, tenantId)
    return work(client)
  })
}

/** The same for a part of a transaction whose other statements are not the tenant's. What throws must end the transaction. */
export async function withinTenant<T>(client: PoolClient, tenantId: string, work: () => Promise<T>): Promise<T> {
  await enter(client, tenantId)
  const result = await work()
  await client.query("RESET ROLE; SET LOCAL creatorscope.tenant_id = ''")
  return result
}

async function enter(client: PoolClient, tenantId: string): Promise<void> {
  await client.query('SET LOCAL ROLE creatorscope_tenant')
  await client.query("SELECT set_config('creatorscope.tenant_id', $1, true)", [tenantId])
}
