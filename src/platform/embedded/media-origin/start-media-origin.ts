import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { sleep } from '../../../core/backoff.ts'
import type { Logger } from '../../../core/log.ts'
import type { EmbeddedServer } from '../embedded-server.ts'
import { closeServer, listen } from '../listen.ts'
import { asksForFault, sendWithFaults } from './faults.ts'
import { createPictures, type PictureFormat } from './picture.ts'
import { checkMediaLink } from './sign-media-link.ts'

export interface MediaOriginOptions {
  host: string
  /** 0: a free one. */
  port: number
  /** Signs the links; known to whoever makes them. */
  secret: string
  log?: Logger
  /** The moment by which links expire, in milliseconds since 1970; default the real one. */
  now?: () => number
}

/** Every picture says that it was last changed then, so that conditional requests have something to hold on to. */
const LAST_MODIFIED = new Date('2025-01-01T00:00:00Z').toUTCString()
const FORMATS: readonly string[] = ['jpg', 'png', 'webp', 'gif'] satisfies PictureFormat[]
const STOP_GRACE_MS = 1000

/**
 * Starts a server that plays the platforms' picture servers for the demo and for tests: `/media/<id>.jpg` behind links that
 * expire (`signMediaLink`), `/vi/<id>/<file>.jpg` open as YouTube's thumbnails are. Faults come on demand (`sendWithFaults`).
 * Errors: PORT_IN_USE.
 */
export async function startMediaOrigin(options: MediaOriginOptions): Promise<EmbeddedServer & { url: string }> {
  const { host, port, secret, log, now = Date.now } = options
  const pictureOf = createPictures()
  const server = createServer({ keepAliveTimeout: 65_000 }, (incoming, response) => {
    answer(incoming, response).catch((error: unknown) => {
      log?.error({ err: error, url: incoming.url }, 'a picture could not be sent')
      response.destroy()
    })
  })

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(`http://origin${incoming.url}`)
    const query = url.searchParams
    const wait = Number(query.get('latency'))
    if (wait > 0) await sleep(wait)
    if (incoming.method !== 'GET' && incoming.method !== 'HEAD') return sendText(response, 405, 'Method not allowed')
    const found = /^\/(?:media\/([^/]+)|vi\/([^/]+)\/[^/]+)\.jpg$/.exec(url.pathname)
    if (found === null) return sendText(response, 404, 'No such picture')
    if (found[1] !== undefined) {
      const state = checkMediaLink(secret, url.pathname, query, now())
      if (state !== 'valid') return sendText(response, 403, `URL signature ${state}`)
    }
    const format = query.get('type') ?? 'jpg'
    if (!FORMATS.includes(format)) return sendText(response, 400, `No such type: ${format}`)
    const picture = await pictureOf(found[1] ?? found[2]!, format as PictureFormat)
    if (asksForFault(query)) return sendWithFaults(url, picture, response)
    const headers = { etag: picture.etag, 'last-modified': LAST_MODIFIED, 'cache-control': 'public, max-age=1209600' }
    if (isUnchanged(incoming, picture.etag)) {
      response.writeHead(304, headers).end()
      return
    }
    response.writeHead(200, { ...headers, 'content-type': picture.contentType, 'content-length': picture.bytes.length })
    response.end(picture.bytes)
  }

  const boundPort = await listen(server, 'media origin', host, port)
  return { port: boundPort, url: `http://${host}:${boundPort}`, stop: () => closeServer(server, STOP_GRACE_MS) }
}

function isUnchanged({ headers }: IncomingMessage, etag: string): boolean {
  if (headers['if-none-match'] !== undefined) return headers['if-none-match'] === etag
  const since = headers['if-modified-since']
  return since !== undefined && Date.parse(since) >= Date.parse(LAST_MODIFIED)
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain', 'content-length': Buffer.byteLength(text) }).end(text)
}
