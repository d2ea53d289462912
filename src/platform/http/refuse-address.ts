import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import { AppError } from '../../core/errors.ts'

/** IPv6 addresses that are handed out to the internet (RFC 4291, 2.4): all else is special, unused or private. */
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number]
/** Azure's platform address: public by its number, inside by its meaning. */
const INSIDE = new Set(['168.63.129.16'])

/** Whether an address is private, loopback, link-local, a cloud's metadata service or otherwise not the open internet. */
export function isPrivateAddress(address: string): boolean {
  const parsed = ipaddr.process(address) // an IPv4 address inside an IPv6 one is judged as IPv4
  const embedded = parsed.kind() === 'ipv6' ? embeddedIpv4(parsed as ipaddr.IPv6) : (parsed as ipaddr.IPv4)
  if (embedded) return embedded.range() !== 'unicast' || INSIDE.has(embedded.toString())
  return parsed.range() !== 'unicast' || !(parsed as ipaddr.IPv6).match(GLOBAL_IPV6)
}

/** The IPv4 address that a 6to4 or NAT64 address leads to. */
function embeddedIpv4(address: ipaddr.IPv6): ipaddr.IPv4 | undefined {
  const bytes = address.toByteArray()
  if (address.range() === '6to4') return new ipaddr.IPv4(bytes.slice(2, 6))
  if (address.range() === 'rfc6052') return new ipaddr.IPv4(bytes.slice(12, 16))
  return undefined
}

/** What may be fetched beyond, or less than, the whole open internet. */
export interface Reachable {
  /** `host:port` pairs that may be fetched although they are private. */
  privateHosts: ReadonlySet<string>
  /** Lower-case hosts that alone may be fetched, a leading dot for every name below; empty: all. */
  allowedHosts: readonly string[]
}

/**
 * Refuses a URL that may not be fetched: other than http(s), with credentials, of a host that is not on the list, or with a
 * literal private address in any notation (URL parsing has already made 0x7f.1 or 2130706433 into 127.0.0.1).
 * @throws AppError `URL_REFUSED`.
 */
export function assertFetchable(url: URL, { privateHosts, allowedHosts }: Reachable): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    refuse(`scheme ${url.protocol.slice(0, -1)} is not fetched, only http and https`)
  if (url.username || url.password) refuse('a link with credentials is not fetched')
  if (privateHosts.size > 0 && privateHosts.has(hostAndPort(url))) return
  const host = url.hostname
  if (allowedHosts.length > 0 && !allowedHosts.some((allowed) => isUnder(host, allowed)))
    refuse(`${host} is not among the hosts that may be fetched from`)
  const address = host.startsWith('[') ? host.slice(1, -1) : host
  if (isIP(address) && isPrivateAddress(address)) refuse(`${address} is not an address of the open internet`)
}

function isUnder(host: string, allowed: string): boolean {
  return allowed.startsWith('.') ? host.endsWith(allowed) : host === allowed
}

/** `host:port` of a URL, its default port written out. */
export function hostAndPort(url: URL): string {
  return `${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`
}

function refuse(why: string): never {
  throw new AppError('URL_REFUSED', 'user', why)
}
