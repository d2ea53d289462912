import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/**
 * Security headers. The policy fits the web page: scripts of our own only, styles inline (the component library sets
 * them), pictures from the CDN too. No `upgrade-insecure-requests`: a page served by plain HTTP must still load.
 */
export async function registerSecurityHeaders(app: FastifyInstance, cdnBaseUrl: string): Promise<void> {
  await app.register(helmet, {
    strictTransportSecurity: false, // TLS ends at a proxy, which knows whether the whole domain has it
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:', new URL(cdnBaseUrl).origin],
        connectSrc: ["'self'"],
        upgradeInsecureRequests: null,
      },
    },
  })
}
