import { Agent, type Dispatcher, request } from 'undici'
import { AppError, describeError } from '../../core/errors.ts'
import { assertFetchable, hostAndPort, lookupPublic } from './refuse-private-address.ts'

export interface MediaFetcherSettings {
  connectTimeoutMs: number
  headersTimeoutMs: number
  /** Of one transfer, redirects included. */
  totalTimeoutMs: number
  maxBytes: number
  /** Development only: `host:port` pairs that may be fetched although they are private. */
  privateHosts: readonly string[]
  /** Development only: `host=origin` pairs; a link to the host is fetched from the origin instead. */
  hostOverrides: readonly string[]
}

export interface MediaAnswer {
  status: number
  /** Empty on 304. */
  body: Buffer
  etag: string | null
  lastModified: string | null
  /** Milliseconds that the origin asks us to wait. */
  retryAfterMs: number | null
}

/** What we already hold, for a conditional request. */
export interface Validators {
  etag: string | null
  lastModified: string | null
}

export interface MediaFetcher {
  /**
   * Fetches a link; any HTTP status is an answer.
   * @throws AppError `URL_REFUSED` (user), `TOO_LARGE` (user), `TOO_MANY_REDIRECTS` (user), `FETCH_FAILED` (transient).
   */
  fetch(link: string, known?: Validators): Promise<MediaAnswer>
  close(): Promise<void>
}

const MAX_REDIRECTS = 5
const REDIRECTS = new Set([301, 302, 303, 307, 308])

/** Opens a fetcher of pictures and videos from servers that nobody vouches for. */
export function openMediaFetcher(settings: MediaFetcherSettings): MediaFetcher {
  const allowed = new Set(settings.privateHosts)
  const overrides = new Map(settings.hostOverrides.map((pair) => pair.split('=', 2) as [string, string]))
  const agentOptions = {
    connections: 64,
    headersTimeout: settings.headersTimeoutMs,
    bodyTimeout: settings.headersTimeoutMs,
    maxHeaderSize: 16_384,
  }
  const guarded = new Agent({ ...agentOptions, connect: { timeout: settings.connectTimeoutMs, lookup: lookupPublic } })
  const unguarded = new Agent({ ...agentOptions, connect: { timeout: settings.connectTimeoutMs } })

  async function send(url: URL, known: Validators | undefined, signal: AbortSignal): Promise<Dispatcher.ResponseData> {
    assertFetchable(url, allowed)
    return request(url, {
      dispatcher: allowed.has(hostAndPort(url)) ? unguarded : guarded,
      signal,
      headers: {
        accept: 'image/*,video/*',
        'accept-encoding': 'identity',
        ...(known?.etag ? { 'if-none-match': known.etag } : {}),
        ...(known?.lastModified ? { 'if-modified-since': known.lastModified } : {}),
      },
    })
  }

  return {
    async fetch(link, known) {
      const signal = AbortSignal.timeout(settings.totalTimeoutMs)
      try {
        let url = redirectHost(parseLink(link), overrides)
        for (let hops = 0; ; hops += 1) {
          const response = await send(url, known, signal)
          const location = response.headers.location
          if (!REDIRECTS.has(response.statusCode) || typeof location !== 'string')
            return await readAnswer(response, settings.maxBytes)
          await response.body.dump()
          if (hops === MAX_REDIRECTS)
            throw new AppError('TOO_MANY_REDIRECTS', 'user', `the link redirects more than ${MAX_REDIRECTS} times`)
          url = redirectHost(parseLink(location, url), overrides)
        }
      } catch (error) {
        if (error instanceof AppError) throw error
        const cause = (error as { cause?: unknown }).cause
        if (cause instanceof AppError) throw cause
        throw new AppError(
          'FETCH_FAILED',
          'transient',
          signal.aborted ? `no whole answer within ${settings.totalTimeoutMs} ms` : describeError(error),
        )
      }
    },
    async close() {
      await Promise.all([guarded.destroy(), unguarded.destroy()])
    },
  }
}

function parseLink(link: string, base?: URL): URL {
  if (!URL.canParse(link, base?.href)) throw new AppError('URL_REFUSED', 'user', 'the link is no URL')
  return new URL(link, base)
}

function redirectHost(url: URL, overrides: ReadonlyMap<string, string>): URL {
  const origin = overrides.get(url.hostname)
  return origin === undefined ? url : new URL(`${url.pathname}${url.search}`, origin)
}

async function readAnswer(response: Dispatcher.ResponseData, maxBytes: number): Promise<MediaAnswer> {
  const declared = Number(response.headers['content-length'] ?? 0)
  const chunks: Buffer[] = []
  let bytes = 0
  if (declared <= maxBytes) {
    for await (const chunk of response.body as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > maxBytes) break
      chunks.push(chunk)
    }
  }
  if (declared > maxBytes || bytes > maxBytes) {
    response.body.destroy()
    throw new AppError('TOO_LARGE', 'user', `the body is larger than ${maxBytes} bytes`)
  }
  return {
    status: response.statusCode,
    body: Buffer.concat(chunks),
    etag: header(response, 'etag'),
    lastModified: header(response, 'last-modified'),
    retryAfterMs: parseRetryAfter(header(response, 'retry-after'), Date.now()),
  }
}

function header(response: Dispatcher.ResponseData, name: string): string | null {
  const value = response.headers[name]
  return typeof value === 'string' ? value : null
}

/** Milliseconds of a Retry-After header, given in seconds or as a date (RFC 9110, 10.2.3); null when it is neither. */
export function parseRetryAfter(value: string | null, now: number): number | null {
  if (value === null) return null
  if (/^\d+$/.test(value.trim())) return Number(value) * 1_000
  const date = Date.parse(value)
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}
