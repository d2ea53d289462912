import { userError } from '../../core/errors.ts'
import type { Scope } from '../../core/tenant.ts'
import { asTenant } from '../../platform/postgres/as-tenant.ts'
import type { Pool } from '../../platform/postgres/pool.ts'
import { type ApiKey, holdKey, insertKey, replaceKey } from './key-table.ts'
import { makeKey } from './key-text.ts'

/** A key with its text, which nobody can tell again. */
export interface MadeKey {
  key: ApiKey
  secret: string
}

const FOREIGN_KEY_VIOLATION = '23503'

/** Makes a key for a tenant. @throws AppError `TENANT_NOT_FOUND`. */
export async function createKey(
  pool: Pool,
  tenantId: string,
  { name, scopes, expiresAt = null }: { name: string; scopes: readonly Scope[]; expiresAt?: Date | null },
): Promise<MadeKey> {
  const { text, keyId, secretHash } = makeKey()
  try {
    const key = await asTenant(pool, tenantId, (client) =>
      insertKey(client, { keyId, tenantId, name, scopes: [...new Set(scopes)], secretHash, expiresAt }),
    )
    return { key, secret: text }
  } catch (error) {
    if ((error as { code?: unknown }).code !== FOREIGN_KEY_VIOLATION) throw error
    throw userError('TENANT_NOT_FOUND', `There is no tenant ${tenantId}.`)
  }
}

/**
 * Makes a key that takes the place of another: same name and scopes, and as long a life. The old one opens until the overlap is over.
 * @param check throws where the old one may not be rotated.
 * @throws AppError `KEY_NOT_FOUND` also for another tenant's; `KEY_ENDED` for one that was revoked, rotated or has expired.
 */
export async function rotateKey(
  pool: Pool,
  { tenantId, keyId, overlapSeconds }: { tenantId: string; keyId: string; overlapSeconds: number },
  check: (old: ApiKey) => void = () => {},
): Promise<MadeKey & { old: ApiKey }> {
  return asTenant(pool, tenantId, async (client) => {
    const old = await holdKey(client, tenantId, keyId)
    if (!old) throw keyNotFound(keyId)
    const now = Date.now()
    if (old.revokedAt || old.replacedBy !== null || (old.expiresAt && old.expiresAt.getTime() <= now))
      throw userError('KEY_ENDED', `The key ${keyId} was revoked or rotated, or has expired.`, {
        errors: [{ place: '{keyId}', message: 'has ended' }],
      })
    check(old)
    const { text, keyId: newId, secretHash } = makeKey()
    const expiresAt = old.expiresAt && new Date(now + old.expiresAt.getTime() - old.createdAt.getTime())
    const { name, scopes } = old
    const key = await insertKey(client, { keyId: newId, tenantId, name, scopes, secretHash, expiresAt })
    return { key, secret: text, old: await replaceKey(client, { tenantId, keyId, replacedBy: newId, overlapSeconds }) }
  })
}

/** The same for one that never was, and for another tenant's. */
export function keyNotFound(keyId: string) {
  return userError('KEY_NOT_FOUND', `There is no key ${keyId}.`)
}
