import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { VerifiedSignature } from './auth/authenticate.ts'
import type { S3Request } from './request.ts'
import type { Storage } from './storage/storage.ts'
import { toXml, type XmlTree } from './xml.ts'

/** A request whose signature was checked, and what answers it. */
export interface Call {
  request: S3Request
  /** '' where the request names none. */
  bucket: string
  key: string
  signature: VerifiedSignature
  response: ServerResponse
  storage: Storage
  region: string
}

/** One operation of S3. What it throws becomes S3's error document. */
export type Operation = (call: Call) => void | Promise<void>

/** Answers with an XML document. */
export function sendXml(response: ServerResponse, status: number, root: string, content: XmlTree | string): void {
  const body = Buffer.from(toXml(root, content))
  response.writeHead(status, { 'content-type': 'application/xml', 'content-length': body.length })
  response.end(body)
}

/** Answers without a body. */
export function sendEmpty(response: ServerResponse, status: number, headers: OutgoingHttpHeaders = {}): void {
  response.writeHead(status, status === 204 || status === 304 ? headers : { 'content-length': 0, ...headers })
  response.end()
}
