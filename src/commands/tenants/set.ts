import { Command } from 'commander'
import { userError } from '../../core/errors.ts'
import { updateTenant } from '../../tenants/tenant-table.ts'
import { withSystem } from '../wiring/system.ts'
import { assertPlan, parseTenantId } from './options.ts'

/** `creatorscope tenants set`. */
export function setCommand(): Command {
  return new Command('set')
    .description("change a tenant's plan or name, or suspend it; running servers follow at once")
    .argument('<tenant>', 'its id', parseTenantId)
    .option('--plan <plan>', 'one of the file of plans')
    .option('--name <text>', 'as people call it')
    .option('--suspend', 'refuse its keys and sessions')
    .option('--resume', 'take them again')
    .addHelpText(
      'after',
      '\nExamples:\n  ./creatorscope tenants set acme --plan scale\n  ./creatorscope tenants set acme --suspend',
    )
    .action((tenantId: string, options: { plan?: string; name?: string; suspend?: true; resume?: true }) =>
      withSystem('tenants set', async ({ postgres, settings }) => {
        const { plan, name, suspend, resume } = options
        if (plan !== undefined) assertPlan(settings, plan)
        if (suspend && resume) throw userError('BAD_OPTION', '--suspend and --resume exclude each other')
        const suspended = suspend ? true : resume ? false : undefined
        const tenant = await updateTenant(postgres, tenantId, { plan, name, suspended })
        if (!tenant) throw userError('TENANT_NOT_FOUND', `There is no tenant ${tenantId}`)
        console.log(`${tenant.tenantId}: ${tenant.name}, plan ${tenant.plan}${tenant.suspendedAt ? ', suspended' : ''}`)
      }),
    )
}
