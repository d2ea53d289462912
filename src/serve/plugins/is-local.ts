import type { FastifyRequest } from 'fastify'
import ipaddr from 'ipaddr.js'

/** What proxies add, each by its own custom; a request with one of them came from elsewhere. */
const PROXY_HEADERS = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip']
const LOCAL_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i

/**
 * Whether a request comes from this machine and means it: over loopback, by a name of loopback (a page of another origin whose name
 * was turned to 127.0.0.1 has its own name there), and through no proxy.
 */
export function isLocal({ socket, headers }: FastifyRequest): boolean {
  const address = socket.remoteAddress ?? ''
  return (
    ipaddr.isValid(address) &&
    ipaddr.process(address).range() === 'loopback' &&
    LOCAL_HOST.test(headers.host ?? '') &&
    PROXY_HEADERS.every((name) => headers[name] === undefined)
  )
}
