import type { FastifyRequest } from 'fastify'
import { forbidden } from '../problem.ts'

/**
 * Makes sure that a request which a browser signs by its cookie was sent by our own page. Browsers say so in `Sec-Fetch-Site`, which no
 * page can set; over plain HTTP they leave it out and still send `Origin` with whatever may change something. A token in the page would
 * add nothing to that and a state to keep.
 * @throws AppError `CROSS_SITE` also when neither header is there: who sends none is no browser, and uses a key.
 */
export function assertSameOrigin({ headers }: FastifyRequest): void {
  const site = headers['sec-fetch-site']
  if (site === undefined ? isOwnOrigin(headers.origin, headers.host) : site === 'same-origin') return
  throw forbidden(
    'CROSS_SITE',
    site === undefined ? 'origin' : 'sec-fetch-site',
    'A session is only for requests of our own page; send a key instead.',
  )
}

function isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host
}
