import { InvalidArgumentError } from 'commander'
import type { Settings } from '../../config/settings.ts'
import { userError } from '../../core/errors.ts'
import { SCOPES, type Scope, TENANT_PATTERN } from '../../core/tenant.ts'
import { readPlans } from '../../tenants/plans/read-plans.ts'

/** A tenant's id. */
export function parseTenantId(text: string): string {
  if (!new RegExp(TENANT_PATTERN).test(text))
    throw new InvalidArgumentError('It takes up to 64 letters, digits, dots, underscores and hyphens.')
  return text
}

/** Scopes, with commas between them. */
export function parseScopes(text: string): Scope[] {
  const scopes = text.split(',').map((each) => each.trim())
  const unknown = scopes.find((each) => !SCOPES.includes(each as Scope))
  if (unknown !== undefined) throw new InvalidArgumentError(`It takes ${SCOPES.join(', ')}, not "${unknown}".`)
  return scopes as Scope[]
}

/** A whole number of days or hours. */
export function parseWhole(text: string): number {
  if (!/^\d{1,5}$/.test(text)) throw new InvalidArgumentError('It takes a whole number.')
  return Number(text)
}

/** @throws AppError `BAD_OPTION` when the file of plans has no such one. */
export function assertPlan({ plansFile }: Settings, plan: string): void {
  const { names } = readPlans(plansFile)
  if (!names.includes(plan)) throw userError('BAD_OPTION', `--plan does not know "${plan}"; known: ${names.join(', ')}`)
}
