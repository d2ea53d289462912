import { Command } from 'commander'
import { createCommand } from './tenants/create.ts'
import { keyCommand } from './tenants/key.ts'
import { listCommand } from './tenants/list.ts'
import { setCommand } from './tenants/set.ts'

/** `creatorscope tenants …`: who uses the installation. */
export function tenantsCommand(): Command {
  return new Command('tenants')
    .description('who uses the installation: tenants, their plans and their keys')
    .addCommand(createCommand())
    .addCommand(listCommand())
    .addCommand(setCommand())
    .addCommand(keyCommand())
}
