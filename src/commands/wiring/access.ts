import type { Settings } from '../../config/settings.ts'
import { userError } from '../../core/errors.ts'
import type { AccessOptions } from '../../serve/plugins/access.ts'
import { readPlans } from '../../tenants/plans/read-plans.ts'

/**
 * Who is let in by the setting API_ACCESS; undefined: everybody.
 * @throws AppError `INVALID_SETTING`, `INVALID_PLANS`.
 */
export function accessOptions({ apiAccess, plansFile, localTenant, host }: Settings): AccessOptions | undefined {
  switch (apiAccess) {
    case 'open':
      return undefined
    case 'keys':
      return { plans: readPlans(plansFile), ...(signsIn(localTenant, host) ? { localTenant } : {}) }
    default:
      throw userError('INVALID_SETTING', `API_ACCESS takes keys or open, not "${apiAccess}"`, { env: 'API_ACCESS' })
  }
}

/** Only a server that nobody else can reach signs its own page in. */
function signsIn(localTenant: string | undefined, host: string): localTenant is string {
  return localTenant !== undefined && localTenant !== NOBODY && /^(127\.\d+\.\d+\.\d+|::1|localhost)$/.test(host)
}

/** The value of LOCAL_TENANT that turns it off. */
export const NOBODY = 'none'
