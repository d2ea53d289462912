import type { IncomingHttpHeaders } from 'node:http'
import { Agent, type Dispatcher, ProxyAgent } from 'undici'
import { AppError, describeError } from '../../core/errors.ts'
import type { ByteLease } from './byte-budget.ts'
import { decodeContent } from './decode-content.ts'
import { lookupPublic } from './lookup-public.ts'
import { assertFetchable, hostAndPort, type Reachable } from './refuse-address.ts'
import { parseRetryAfter } from './retry-after.ts'
import { type RawAnswer, sendRequest } from './send-request.ts'

export interface MediaFetcherSettings {
  connectTimeoutMs: number
  headersTimeoutMs: number
  /** Between two pieces of a body. */
  bodyTimeoutMs: number
  /** Of one transfer, redirects included. */
  totalTimeoutMs: number
  maxBytes: number
  /** Connections to one origin. */
  connections: number
  /** Hosts that may be fetched from; a leading dot stands for every name below. Empty: all of the open internet. */
  allowedHosts: readonly string[]
  /** A proxy that all requests go through; it resolves names, so it must keep private addresses away. undefined: none. */
  proxyUrl: string | undefined
  /** Development only: `host:port` pairs that may be fetched although they are private. */
  privateHosts: readonly string[]
  /** Development only: `host=origin` pairs; a link to the host is fetched from the origin instead. */
  hostOverrides: readonly string[]
}

export interface MediaAnswer {
  status: number
  /** Whole on 200; of any other status its beginning. */
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
   * @param lease bytes that it may hold; it waits for them when memory is short.
   * @throws AppError `URL_REFUSED`, `TOO_LARGE`, `BAD_ENCODING`, `TOO_MANY_REDIRECTS` (user), `FETCH_FAILED`,
   * `FETCH_TIMEOUT` (transient).
   */
  fetch(link: string, known?: Validators, lease?: ByteLease): Promise<MediaAnswer>
  close(): Promise<void>
}

const MAX_REDIRECTS = 5
const REDIRECTS = new Set([301, 302, 303, 307, 308])

/** Opens a fetcher of pictures and videos from servers that nobody vouches for. Connections are kept alive per origin. */
export function openMediaFetcher(settings: MediaFetcherSettings): MediaFetcher {
  const reachable: Reachable = {
    privateHosts: new Set(settings.privateHosts),
    allowedHosts: settings.allowedHosts.map((host) => host.toLowerCase()),
  }
  const overrides = new Map(settings.hostOverrides.map((pair) => pair.split('=', 2) as [string, string]))
  const { guarded, unguarded } = openDispatchers(settings)

  function send(url: URL, known: Validators | undefined, startedAt: number, lease?: ByteLease): Promise<RawAnswer> {
    assertFetchable(url, reachable)
    const headers: Record<string, string> = { accept: 'image/*,video/*', 'accept-encoding': 'identity' }
    if (known?.etag) headers['if-none-match'] = known.etag
    if (known?.lastModified) headers['if-modified-since'] = known.lastModified
    const left = settings.totalTimeoutMs - (performance.now() - startedAt)
    return sendRequest(
      reachable.privateHosts.has(hostAndPort(url)) ? unguarded : guarded,
      { origin: url.origin, path: `${url.pathname}${url.search}`, method: 'GET', headers },
      { totalTimeoutMs: Math.max(1, Math.round(left)), maxBytes: settings.maxBytes },
      lease,
    )
  }

  return {
    async fetch(link, known, lease) {
      const startedAt = performance.now()
      try {
        let url = redirectHost(parseLink(link), overrides)
        for (let hops = 0; ; hops += 1) {
          let answer: RawAnswer
          try {
            answer = await send(url, known, startedAt, lease)
          } catch (error) {
            if (!(error instanceof AppError && error.code === 'NO_ANSWER')) throw error
            // A kept connection may have been closed as it was taken: then once more, on another.
            answer = await send(url, known, startedAt, lease)
          }
          const { location } = answer.headers
          if (!REDIRECTS.has(answer.status) || location === undefined) {
            const body = bodyOf(answer, settings.maxBytes)
            return toMediaAnswer(answer, body instanceof Promise ? await body : body)
          }
          if (hops === MAX_REDIRECTS)
            throw new AppError('TOO_MANY_REDIRECTS', 'user', `the link redirects more than ${MAX_REDIRECTS} times`)
          url = redirectHost(parseLink(location, url), overrides)
        }
      } catch (error) {
        throw toAppError(error, settings.totalTimeoutMs)
      }
    },
    async close() {
      await Promise.all([guarded.destroy(), unguarded.destroy()])
    },
  }
}

/** Connections to the open internet, whose addresses are checked as they are made, and to hosts that a setting names. */
function openDispatchers(settings: MediaFetcherSettings): { guarded: Dispatcher; unguarded: Dispatcher } {
  const options = {
    connections: settings.connections,
    headersTimeout: settings.headersTimeoutMs,
    bodyTimeout: settings.bodyTimeoutMs,
    maxHeaderSize: 16_384,
  }
  // Said here so that no environment variable can switch the check of certificates off.
  const connect = { timeout: settings.connectTimeoutMs, rejectUnauthorized: true }
  const guarded =
    settings.proxyUrl === undefined
      ? new Agent({ ...options, connect: { ...connect, lookup: lookupPublic } })
      : new ProxyAgent({ ...options, uri: settings.proxyUrl, requestTls: connect, proxyTls: connect })
  return { guarded, unguarded: new Agent({ ...options, connect }) }
}

function parseLink(link: string, base?: URL): URL {
  const url = URL.parse(link, base?.href)
  if (url === null) throw new AppError('URL_REFUSED', 'user', 'the link is no URL')
  return url
}

function redirectHost(url: URL, overrides: ReadonlyMap<string, string>): URL {
  const origin = overrides.size === 0 ? undefined : overrides.get(url.hostname)
  return origin === undefined ? url : new URL(`${url.pathname}${url.search}`, origin)
}

/** Unpacked where it came packed; as it is it waits for nothing. */
function bodyOf({ status, headers, body }: RawAnswer, maxBytes: number): Buffer | Promise<Buffer> {
  const encoding = one(headers, 'content-encoding')
  return status === 200 && encoding !== undefined ? decodeContent(body, encoding, maxBytes) : body
}

function toMediaAnswer({ status, headers }: RawAnswer, body: Buffer): MediaAnswer {
  return {
    status,
    body,
    etag: one(headers, 'etag') ?? null,
    lastModified: one(headers, 'last-modified') ?? null,
    retryAfterMs: parseRetryAfter(one(headers, 'retry-after'), Date.now()),
  }
}

function one(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name]
  return Array.isArray(value) ? value[0] : value
}

function toAppError(error: unknown, totalTimeoutMs: number): AppError {
  if (error instanceof AppError && error.code === 'FETCH_TIMEOUT')
    return new AppError('FETCH_TIMEOUT', 'transient', `no whole answer within ${totalTimeoutMs} ms`)
  if (error instanceof AppError && error.code === 'NO_ANSWER')
    return new AppError('FETCH_FAILED', 'transient', error.message)
  if (error instanceof AppError) return error
  const { cause } = error as { cause?: unknown }
  return cause instanceof AppError ? cause : new AppError('FETCH_FAILED', 'transient', describeError(error))
}
