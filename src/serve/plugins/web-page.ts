import { basename } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { sendProblem } from './problems.ts'

/** Paths that the server answers itself: an unknown one below them is a mistake, never a view of the web page. */
const SERVER_PATHS = /^\/([a-z-]+-service|cdn|docs|health|metrics)(\/|$|\?)/

/**
 * Serves the built web page. Its views have addresses of their own, so a browser that opens one gets `index.html`;
 * everything else that is unknown is a 404 problem.
 * @param webDir folder of the build; undefined: no page, problems only.
 */
export async function registerWebPage(app: FastifyInstance, webDir: string | undefined): Promise<void> {
  if (webDir !== undefined) {
    await app.register(fastifyStatic, {
      root: webDir,
      cacheControl: false,
      setHeaders: (reply, path) => {
        // The build puts a hash into every name but the page's own.
        const hashed = /-[\w-]{8}\.\w+$/.test(basename(path))
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const opensView = request.method === 'GET' && request.headers.accept?.includes('text/html')
    if (webDir !== undefined && opensView && !SERVER_PATHS.test(request.url)) return reply.sendFile('index.html')
    const path = request.url.split('?', 1)[0]
    const detail = `${request.method} ${path} is not a route; /docs lists all.`
    return sendProblem(request, reply, { code: 'ROUTE_NOT_FOUND', status: 404, detail })
  })
}
