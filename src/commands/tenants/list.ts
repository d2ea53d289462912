import { Command } from 'commander'
import { listTenants } from '../../tenants/tenant-table.ts'
import { withSystem } from '../wiring/system.ts'

/** `creatorscope tenants list`. */
export function listCommand(): Command {
  return new Command('list')
    .description('all tenants with their plans')
    .option('--json', 'print them as JSON')
    .addHelpText('after', '\nExample:\n  ./creatorscope tenants list --json')
    .action(({ json }: { json?: true }) =>
      withSystem('tenants list', async ({ postgres }) => {
        const tenants = await listTenants(postgres)
        if (json) return console.log(JSON.stringify(tenants))
        if (tenants.length === 0) console.log('There are no tenants.')
        for (const { tenantId, name, plan, createdAt, suspendedAt } of tenants)
          console.log(
            `${tenantId.padEnd(24)} ${plan.padEnd(12)} ${createdAt.toISOString().slice(0, 10)}  ${suspendedAt ? 'suspended  ' : ''}${name}`,
          )
      }),
    )
}
