import type { FastifyRequest } from 'fastify'
import { isLocal } from './is-local.ts'

/** The prefix makes browsers keep it for this host, this path and HTTPS alone. */
const COOKIE = '__Host-creatorscope'
/** On this machine there is no HTTPS, and no network to listen on. */
const LOCAL_COOKIE = 'creatorscope'

/** The session's id that a browser sends. */
export function sessionOf(request: FastifyRequest): string | undefined {
  return request.cookies[COOKIE] ?? (isLocal(request) ? request.cookies[LOCAL_COOKIE] : undefined)
}
