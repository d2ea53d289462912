import type { Settings } from '../../config/settings.ts'
import { userError } from '../../core/errors.ts'
import type { AccessOptions } from '../../serve/plugins/access.ts'
import { readPlans } from '../../tenants/plans/read-plans.ts'

/**
 * Who is let in by the setting API_ACCESS; undefined: everybody.
 * @throws AppError `INVALID_SETTING`, `INVALID_PLANS`.
 */
export function accessOptions({ apiAccess, plansFile }: Settings): AccessOptions | undefined {
  switch (apiAccess) {
    case 'open':
      return undefined
    case 'keys':
      return { plans: readPlans(plansFile) }
    default:
      throw userError('INVALID_SETTING', `API_ACCESS takes keys or open, not "${apiAccess}"`, { env: 'API_ACCESS' })
  }
}
