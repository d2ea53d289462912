/** Whose a request is that does not say it. */
export const DEFAULT_TENANT = 'demo'

/** What a tenant's name looks like. */
export const TENANT_PATTERN = '^[A-Za-z0-9._-]{1,64}$'
