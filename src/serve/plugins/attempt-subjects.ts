import type { FastifyRequest } from 'fastify'
import ipaddr from 'ipaddr.js'
import { type AppError, userError } from '../../core/errors.ts'
import { parseKey } from '../../tenants/keys/key-text.ts'

/** Against whom a wrong key counts: the address it came from, and the key that it names. */
export function attemptSubjects({ ip }: FastifyRequest, keyText: string): string[] {
  const key = parseKey(keyText)
  return [`address ${networkOf(ip)}`, ...(key ? [`key ${key.keyId}`] : [])]
}

/** Of IPv6 the 64 bits that one customer of a provider has at least; he has all the addresses behind them. */
function networkOf(ip: string): string {
  if (!ipaddr.isValid(ip)) return ip
  const address = ipaddr.process(ip)
  return address.kind() === 'ipv6' ? address.toByteArray().slice(0, 8).join('.') : address.toString()
}

export function tooManyAttempts(seconds: number): AppError {
  return userError('TOO_MANY_ATTEMPTS', `Too many wrong keys; the next is looked at in ${seconds} s.`, {
    retryAfterSeconds: seconds,
    errors: [{ place: 'authorization', message: 'was wrong too often' }],
  })
}
