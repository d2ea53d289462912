import { hash, timingSafeEqual } from 'node:crypto'
import { userError } from '../../../core/errors.ts'

/** Ids stand in a path as they are, so that ClickHouse can build the same link without knowing percent-encoding. */
const ID = /^[A-Za-z0-9._-]{1,200}$/

/** The path of a picture. Errors: BAD_MEDIA_ID. */
function mediaPath(id: string): string {
  if (!ID.test(id)) throw userError('BAD_MEDIA_ID', `A media id is 1 to 200 of A-Z a-z 0-9 . _ -, not "${id}"`, { id })
  return `/media/${id}.jpg`
}

/**
 * A link to a picture of the media origin that expires, in the shape of Instagram's: `oe` is the expiry as Unix seconds in
 * hex, `oh` the signature: plain SHA-256, so that ClickHouse can make the same link, with
 * `lower(hex(toUnixTimestamp(expires_at))) AS oe` and `lower(hex(SHA256(concat(secret, ':/media/', id, '.jpg:', oe)))) AS oh`.
 * Errors: BAD_MEDIA_ID.
 * @param options.query faults on demand (see the faults module); not signed.
 */
export function signMediaLink(options: {
  origin: string
  secret: string
  id: string
  expiresAt: Date
  query?: Record<string, string>
}): string {
  const { origin, secret, id, expiresAt, query = {} } = options
  const path = mediaPath(id)
  const oe = Math.floor(expiresAt.getTime() / 1000).toString(16)
  return `${origin}${path}?${new URLSearchParams({ oe, oh: signatureOf(secret, path, oe), ...query })}`
}

export type LinkState = 'valid' | 'expired' | 'mismatch'

/** @param now milliseconds since 1970. */
export function checkMediaLink(secret: string, path: string, query: URLSearchParams, now: number): LinkState {
  const oe = query.get('oe') ?? ''
  const expected = Buffer.from(signatureOf(secret, path, oe))
  const given = Buffer.from(query.get('oh') ?? '')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'mismatch'
  return Number.parseInt(oe, 16) * 1000 > now ? 'valid' : 'expired'
}

function signatureOf(secret: string, path: string, oe: string): string {
  return hash('sha256', `${secret}:${path}:${oe}`)
}
