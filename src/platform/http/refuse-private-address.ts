import { lookup as dnsLookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { AppError } from '../../core/errors.ts'

/** The kinds of address, in ipaddr.js's words, that the open internet uses. */
const PUBLIC = new Set(['unicast'])

/** Whether an address is private, loopback, link-local, a cloud's metadata service or otherwise not the open internet. */
export function isPrivateAddress(address: string): boolean {
  const parsed = ipaddr.process(address) // an IPv4 address inside an IPv6 one is judged as IPv4
  if (parsed.kind() === 'ipv6') {
    const embedded = embeddedIpv4(parsed as ipaddr.IPv6)
    if (embedded) return !PUBLIC.has(embedded.range())
  }
  return !PUBLIC.has(parsed.range())
}

/** The IPv4 address that a 6to4 or NAT64 address leads to. */
function embeddedIpv4(address: ipaddr.IPv6): ipaddr.IPv4 | undefined {
  const bytes = address.toByteArray()
  if (address.range() === '6to4') return new ipaddr.IPv4(bytes.slice(2, 6))
  if (address.range() === 'rfc6052') return new ipaddr.IPv4(bytes.slice(12, 16))
  return undefined
}

/**
 * Refuses a URL that may not be fetched: other than http(s), with credentials, or with a literal private address in any
 * notation (URL parsing has already made 0x7f.1 or 2130706433 into 127.0.0.1).
 * @param allowed `host:port` pairs that may be fetched all the same.
 * @throws AppError `URL_REFUSED`.
 */
export function assertFetchable(url: URL, allowed: ReadonlySet<string>): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    refuse(`scheme ${url.protocol.slice(0, -1)} is not fetched, only http and https`)
  if (url.username || url.password) refuse('a link with credentials is not fetched')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) && isPrivateAddress(host) && !allowed.has(hostAndPort(url)))
    refuse(`${host} is not an address of the open internet`)
}

/** `host:port` of a URL, its default port written out. */
export function hostAndPort(url: URL): string {
  return `${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`
}

/**
 * A DNS look-up for sockets that gives public addresses only. It is the connection's own look-up, so a name cannot be
 * checked with one answer and connected to with another.
 */
export const lookupPublic: LookupFunction = (hostname, options, callback) => {
  dnsLookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '')
    const usable = addresses.filter(({ address }) => !isPrivateAddress(address))
    const first = usable[0]
    if (!first)
      return callback(
        Object.assign(
          refusal(
            `${hostname} leads to ${addresses.map(({ address }) => address).join(', ')}, no address of the open internet`,
          ),
          {},
        ),
        '',
      )
    if (options.all) callback(null, usable)
    else callback(null, first.address, first.family)
  })
}

function refusal(why: string): AppError {
  return new AppError('URL_REFUSED', 'user', why)
}

function refuse(why: string): never {
  throw refusal(why)
}
