import type { ServerResponse } from 'node:http'
import { sleep } from '../../../core/backoff.ts'
import type { Picture } from './picture.ts'

/**
 * Faults that a query asks for, after its link was found valid:
 * `status=429` with `retry-after=1`; `redirect=<n>` (n more hops to the same picture) or `redirect-to=<url>`;
 * `lie=html|json|expired-text` (that text, called a JPEG), `lie=truncated` (half the picture, its length honest),
 * `lie=wrong-type` (the picture, called HTML), `lie=long-length` (announces more than it sends), `lie=short-length`
 * (announces less); `reset=1` (the connection is reset in the middle of the body); `slow=<bytes a second>`.
 * `latency=<ms>` is waited for before anything is answered, and `type=png|webp|gif|jpg` chooses the format.
 */
export async function sendWithFaults(url: URL, picture: Picture, response: ServerResponse): Promise<void> {
  const query = url.searchParams
  if (query.has('status')) return sendStatus(query, response)
  const target = redirectTarget(url)
  if (target !== undefined) {
    response.writeHead(302, { location: target, 'content-length': 0 })
    response.end()
    return
  }
  const { bytes, contentType } = picture
  const headers = { 'content-type': contentType, etag: picture.etag, 'content-length': bytes.length }
  if (query.has('lie')) return sendLie(query.get('lie')!, bytes, headers, response)
  if (query.has('reset')) {
    response.writeHead(200, headers)
    response.write(bytes.subarray(0, bytes.length / 2), () => response.socket?.resetAndDestroy())
    return
  }
  response.writeHead(200, headers)
  if (query.has('slow')) await writeSlowly(response, bytes, Number(query.get('slow')))
  response.end(query.has('slow') ? undefined : bytes)
}

/** Whether a query asks for anything but the plain picture. */
export function asksForFault(query: URLSearchParams): boolean {
  return ['status', 'redirect', 'redirect-to', 'lie', 'reset', 'slow'].some((name) => query.has(name))
}

function sendStatus(query: URLSearchParams, response: ServerResponse): void {
  const retryAfter = query.get('retry-after')
  const status = Number(query.get('status'))
  response.writeHead(status, { 'content-type': 'text/plain', ...(retryAfter ? { 'retry-after': retryAfter } : {}) })
  response.end(`status ${status} as asked for`)
}

function redirectTarget(url: URL): string | undefined {
  const elsewhere = url.searchParams.get('redirect-to')
  if (elsewhere !== null) return elsewhere
  const hops = Number(url.searchParams.get('redirect'))
  if (!(hops > 0)) return undefined
  const next = new URL(url)
  next.searchParams.set('redirect', String(hops - 1))
  return `${next.pathname}${next.search}`
}

const TEXTS: Record<string, string> = {
  html: '<!doctype html><html><body><h1>Log in</h1></body></html>',
  json: '{"message":"login_required","status":"fail"}',
  'expired-text': 'URL signature expired',
}

function sendLie(lie: string, bytes: Buffer, headers: Record<string, string | number>, response: ServerResponse): void {
  const text = TEXTS[lie]
  const half = bytes.subarray(0, bytes.length / 2)
  // After a wrong length the connection cannot carry another answer.
  if (lie === 'long-length' || lie === 'short-length') response.shouldKeepAlive = false
  if (text !== undefined) response.writeHead(200, { ...headers, 'content-length': Buffer.byteLength(text) }).end(text)
  else if (lie === 'truncated') response.writeHead(200, { ...headers, 'content-length': half.length }).end(half)
  else if (lie === 'wrong-type') response.writeHead(200, { ...headers, 'content-type': 'text/html' }).end(bytes)
  else if (lie === 'long-length')
    response.writeHead(200, { ...headers, 'content-length': bytes.length + 1000 }).end(bytes)
  else if (lie === 'short-length')
    response.writeHead(200, { ...headers, 'content-length': bytes.length - 1000 }).end(bytes)
  else response.writeHead(400, { 'content-type': 'text/plain' }).end(`unknown lie ${lie}`)
}

async function writeSlowly(response: ServerResponse, bytes: Buffer, bytesPerSecond: number): Promise<void> {
  const step = Math.max(1, Math.floor(bytesPerSecond / 20))
  for (let at = 0; at < bytes.length && !response.destroyed; at += step) {
    response.write(bytes.subarray(at, at + step))
    await sleep(50)
  }
}
