import { Command } from 'commander'
import { userError } from '../../core/errors.ts'
import { SCOPES } from '../../core/tenant.ts'
import { createKey } from '../../tenants/keys/make-keys.ts'
import { insertTenant } from '../../tenants/tenant-table.ts'
import { withSystem } from '../wiring/system.ts'
import { assertPlan, parseTenantId } from './options.ts'
import { tellSecret } from './tell-secret.ts'

/** `creatorscope tenants create`. */
export function createCommand(): Command {
  return new Command('create')
    .description(
      'take a tenant in, and print its first key, which has all scopes; the tenant "operator" runs the installation',
    )
    .argument('<tenant>', 'its id, as x-bb-partner-id names it', parseTenantId)
    .option('--name <text>', 'as people call it; the id when left out')
    .option('--plan <plan>', 'one of the file of plans', 'growth')
    .option('--json', 'print it as JSON')
    .addHelpText(
      'after',
      `
Examples:
  ./creatorscope tenants create acme --name "Acme Foods" --plan growth
  ./creatorscope tenants create operator --plan unlimited --json`,
    )
    .action((tenantId: string, { name = tenantId, plan, json }: { name?: string; plan: string; json?: true }) =>
      withSystem('tenants create', async ({ postgres, settings }) => {
        assertPlan(settings, plan)
        const tenant = await insertTenant(postgres, { tenantId, name, plan })
        if (!tenant)
          throw userError(
            'TENANT_EXISTS',
            `There is a tenant ${tenantId} already; see ./creatorscope tenants key create`,
          )
        const { key, secret } = await createKey(postgres, tenantId, { name: 'First key', scopes: SCOPES })
        if (json) return console.log(JSON.stringify({ tenant, key, secret }))
        console.log(`${tenantId} is on the plan ${plan}.`)
        tellSecret(secret)
      }),
    )
}
