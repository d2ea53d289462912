import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { PROBLEMS } from '../problem.ts'

const CODES: Readonly<Record<string, { code: keyof typeof PROBLEMS & string; place: string; detail: string }>> = {
  HPE_HEADER_OVERFLOW: {
    code: 'HEADERS_TOO_LARGE',
    place: 'headers',
    detail: 'The address and the headers hold more than 16 KiB.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    code: 'REQUEST_TOO_SLOW',
    place: 'request',
    detail: 'The request did not arrive in time.',
  },
}
const NOT_HTTP = { code: 'NOT_HTTP', place: 'request', detail: 'The bytes that came are no HTTP request.' }

/** Answers what never became a request, with a problem as every other refusal, and ends the connection. */
export function answerUnreadRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const { code, place, detail } = CODES[error.code ?? ''] ?? NOT_HTTP
  const { status, title } = PROBLEMS[code]!
  const requestId = randomUUID()
  const type = `urn:creatorscope:problem:${code}`
  const errors = [{ place, message: detail }]
  const body = JSON.stringify({ type, title, status, detail, code, instance: '', errors, requestId })
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${requestId}`,
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
