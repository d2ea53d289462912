import { createRequire } from 'node:module'

/** The engine's binding, by its CommonJS entry: the ESM one re-exports names that do not exist before it has run. */
export const { Session } = createRequire(import.meta.url)('chdb') as typeof import('chdb')
