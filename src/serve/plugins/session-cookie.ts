import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLocal } from './is-local.ts'

/** The prefix makes browsers keep it for this host, this path and HTTPS alone. */
const COOKIE = '__Host-creatorscope'
/** On this machine there is no HTTPS, and no network to listen on. */
const LOCAL_COOKIE = 'creatorscope'

/** The session's id that a browser sends. */
export function sessionOf(request: FastifyRequest): string | undefined {
  return request.cookies[COOKIE] ?? (isLocal(request) ? request.cookies[LOCAL_COOKIE] : undefined)
}

/** Gives a browser a session: not readable by scripts, not sent by other sites' pages, outside this machine over HTTPS alone. */
export function setSession(request: FastifyRequest, reply: FastifyReply, id: string, seconds: number): void {
  const secure = !isLocal(request)
  reply.setCookie(secure ? COOKIE : LOCAL_COOKIE, id, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure,
    maxAge: seconds,
  })
}

/** Makes a browser forget its session. */
export function clearSession(request: FastifyRequest, reply: FastifyReply): void {
  setSession(request, reply, '', 0)
}
