/** Whose a request is that does not say it. */
export const DEFAULT_TENANT = 'demo'
/** Who runs the installation: what changes the data of all is his. */
export const OPERATOR_TENANT = 'operator'

/** What a tenant's name looks like. */
export const TENANT_PATTERN = '^[A-Za-z0-9._-]{1,64}$'

/** What a key may be for; each is a right of its own, and none holds another. */
export const SCOPES = ['read', 'write', 'export', 'admin'] as const
export type Scope = (typeof SCOPES)[number]
