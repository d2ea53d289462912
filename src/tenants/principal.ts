import type { Scope } from '../core/tenant.ts'
import type { Plan } from './plans/plan.ts'

/** Who asks, and what he may. */
export interface Principal {
  tenantId: string
  scopes: ReadonlySet<Scope>
  /** The key that proves it, or that the session was opened with; null: no key does. */
  keyId: string | null
  /** SHA-256 of the web session's id in hex; null: there is no session. */
  sessionId: string | null
  plan: Plan
  /** Whether he may change what belongs to all. */
  isOperator: boolean
}
