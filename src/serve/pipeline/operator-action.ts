import type { FastifyRequest } from 'fastify'
import type { Asker } from './pipeline-door.ts'

/** The needs of a route that changes what the installation does. */
export const OPERATOR_ACTION = { scope: 'admin', operator: true, idempotent: true } as const

/** Who asks, as the record of runs shows it. */
export function askerOf({ principal: { keyId } }: FastifyRequest): Asker {
  return { by: keyId === null ? 'the operator' : `the operator's key ${keyId}` }
}
