import { Command } from 'commander'
import { SCOPES, type Scope } from '../../core/tenant.ts'
import { asTenant } from '../../platform/postgres/as-tenant.ts'
import type { Pool } from '../../platform/postgres/pool.ts'
import { type ApiKey, listKeys, revokeKey, tenantOfKey } from '../../tenants/keys/key-table.ts'
import { createKey, keyNotFound, rotateKey } from '../../tenants/keys/make-keys.ts'
import { withSystem } from '../wiring/system.ts'
import { parseScopes, parseTenantId, parseWhole } from './options.ts'
import { tellSecret } from './tell-secret.ts'

const DAY_MS = 86_400_000

/** `creatorscope tenants key …`. */
export function keyCommand(): Command {
  return new Command('key')
    .description('keys of tenants')
    .addCommand(createKeyCommand())
    .addCommand(listKeysCommand())
    .addCommand(rotateKeyCommand())
    .addCommand(revokeKeyCommand())
}

function createKeyCommand(): Command {
  return new Command('create')
    .description('make a key and print it, this once')
    .argument('<tenant>', 'whose', parseTenantId)
    .option('--name <text>', 'what it is for', 'Key')
    .option('--scopes <list>', `of ${SCOPES.join(', ')}`, parseScopes, ['read'])
    .option('--expires-days <n>', 'when left out, never', parseWhole)
    .option('--json', 'print it as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  ./creatorscope tenants key create acme --name Reporting --scopes read,export --expires-days 90',
    )
    .action((tenantId: string, options: { name: string; scopes: Scope[]; expiresDays?: number; json?: true }) =>
      withSystem('tenants key create', async ({ postgres }) => {
        const { name, scopes, expiresDays, json } = options
        const expiresAt = expiresDays === undefined ? null : new Date(Date.now() + expiresDays * DAY_MS)
        const { key, secret } = await createKey(postgres, tenantId, { name, scopes, expiresAt })
        if (json) return console.log(JSON.stringify({ key, secret }))
        tellSecret(secret)
      }),
    )
}

function listKeysCommand(): Command {
  return new Command('list')
    .description("a tenant's keys, and when each was last used")
    .argument('<tenant>', 'whose', parseTenantId)
    .option('--json', 'print them as JSON')
    .addHelpText('after', '\nExample:\n  ./creatorscope tenants key list acme')
    .action((tenantId: string, { json }: { json?: true }) =>
      withSystem('tenants key list', async ({ postgres }) => {
        const keys = await asTenant(postgres, tenantId, (client) => listKeys(client, tenantId))
        if (json) return console.log(JSON.stringify(keys))
        if (keys.length === 0) console.log(`${tenantId} has no keys.`)
        for (const key of keys) console.log(describe(key))
      }),
    )
}

function rotateKeyCommand(): Command {
  return new Command('rotate')
    .description('make a key that takes the place of another, and print it; both open until the overlap is over')
    .argument('<key-id>', 'the 16 digits after csk_')
    .option('--overlap-hours <n>', 'for how long the old one still opens', parseWhole, 24)
    .addHelpText('after', '\nExample:\n  ./creatorscope tenants key rotate 0f8fad5bd9cb469f --overlap-hours 48')
    .action((keyId: string, { overlapHours }: { overlapHours: number }) =>
      withSystem('tenants key rotate', async ({ postgres }) => {
        const tenantId = await ownerOf(postgres, keyId)
        const { secret, old } = await rotateKey(postgres, { tenantId, keyId, overlapSeconds: overlapHours * 3_600 })
        console.error(`${keyId} opens until ${old.expiresAt?.toISOString()}.`)
        tellSecret(secret)
      }),
    )
}

function revokeKeyCommand(): Command {
  return new Command('revoke')
    .description('end a key at once, with all sessions that it opened')
    .argument('<key-id>', 'the 16 digits after csk_')
    .addHelpText('after', '\nExample:\n  ./creatorscope tenants key revoke 0f8fad5bd9cb469f')
    .action((keyId: string) =>
      withSystem('tenants key revoke', async ({ postgres }) => {
        const tenantId = await ownerOf(postgres, keyId)
        await asTenant(postgres, tenantId, (client) => revokeKey(client, tenantId, keyId))
        console.log(`${keyId} of ${tenantId} is revoked.`)
      }),
    )
}

async function ownerOf(pool: Pool, keyId: string): Promise<string> {
  const tenantId = await tenantOfKey(pool, keyId)
  if (tenantId === undefined) throw keyNotFound(keyId)
  return tenantId
}

function describe({ keyId, name, scopes, expiresAt, revokedAt, lastUsedAt }: ApiKey): string {
  const day = (date: Date): string => date.toISOString().slice(0, 16)
  const ends = revokedAt ? `revoked ${day(revokedAt)}` : expiresAt ? `until ${day(expiresAt)}` : 'no end'
  const used = lastUsedAt ? `used ${day(lastUsedAt)}` : 'never used'
  return `csk_${keyId}  ${scopes.join(',').padEnd(24)} ${ends.padEnd(25)} ${used.padEnd(22)} ${name}`
}
