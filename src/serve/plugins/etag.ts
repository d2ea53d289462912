import { hash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answer 304 to a caller who has this very answer already. */
    etag?: boolean
  }
}

/**
 * ETag and 304 for the routes that ask for it, from the answer's own bytes (the picture may change within one data set,
 * so its version would not do). Weak, since compression changes the bytes later.
 */
export function registerEtag(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (!request.routeOptions.config.etag || reply.statusCode !== 200 || typeof payload !== 'string') return payload
    const etag = `W/"${hash('sha256', payload, 'base64url').slice(0, 22)}"`
    reply.header('etag', etag).header('cache-control', 'no-cache')
    if (!request.headers['if-none-match']?.split(',').some((known) => known.trim() === etag)) return payload
    reply.code(304).removeHeader('content-length').removeHeader('content-type')
    return ''
  })
}
