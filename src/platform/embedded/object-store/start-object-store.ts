import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Logger } from '../../../core/log.ts'
import type { EmbeddedServer } from '../embedded-server.ts'
import { closeServer, listen } from '../listen.ts'
import { type Credentials, createAuthenticator } from './auth/authenticate.ts'
import { sendXml } from './call.ts'
import { toErrorAnswer } from './errors.ts'
import { parseRequest } from './request.ts'
import { findOperation } from './routes.ts'
import { openStorage, type Storage } from './storage/storage.ts'

export interface ObjectStoreOptions {
  /** Folder of everything that is stored; made when it does not exist, owned by one process at a time. */
  dataDir: string
  host: string
  /** 0: a free one. */
  port: number
  region: string
  credentials: Credentials
  log?: Logger
}

/** How long a stop waits for transfers that are under way. */
const STOP_GRACE_MS = 10_000
/** A connection on which nothing moves for this long is dropped; there is no limit on the whole of a request, as a part may have 5 GiB. */
const IDLE_MS = 120_000

/**
 * Starts an S3-compatible object store on a folder (path-style addresses, SigV4). Errors: DATA_DIR_IN_USE, PORT_IN_USE.
 */
export async function startObjectStore(options: ObjectStoreOptions): Promise<EmbeddedServer> {
  const { dataDir, host, port, region, credentials, log } = options
  const storage = await openStorage(dataDir, log)
  const answer = createHandler(storage, region, credentials, log)
  const underWay = new Set<Promise<void>>()
  const take = (incoming: IncomingMessage, response: ServerResponse): void => {
    const done = answer(incoming, response).finally(() => underWay.delete(done))
    underWay.add(done)
  }
  const server = createServer({ requestTimeout: 0, keepAliveTimeout: 65_000 }, take)
  // Without this, Node would ask for the body before the signature is checked.
  server.on('checkContinue', take)
  server.timeout = IDLE_MS
  const boundPort = await listen(server, 'object store', host, port).catch(async (error: unknown) => {
    await storage.close()
    throw error
  })
  return {
    port: boundPort,
    async stop() {
      await closeServer(server, STOP_GRACE_MS)
      await Promise.all(underWay)
      await storage.close()
    },
  }
}

function createHandler(storage: Storage, region: string, credentials: Credentials, log: Logger | undefined) {
  const authenticate = createAuthenticator(credentials, region)
  let requests = 0

  return async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const id = (++requests).toString(16).padStart(16, '0').toUpperCase()
    response.setHeader('x-amz-request-id', id)
    try {
      const request = parseRequest(incoming)
      const signature = authenticate(request)
      const operation = findOperation(request)
      const { bucket = '', key = '' } = request
      if (incoming.headers.expect !== undefined) response.writeContinue()
      await operation({ request, bucket, key, signature, response, storage, region })
    } catch (error) {
      answerError(error, id, incoming, response, log)
    }
  }
}

function answerError(
  error: unknown,
  id: string,
  incoming: IncomingMessage,
  response: ServerResponse,
  log: Logger | undefined,
): void {
  const { status, code, message, details } = toErrorAnswer(error)
  const about = { id, method: incoming.method, url: incoming.url?.split('?')[0], code }
  if (incoming.destroyed && !incoming.complete) {
    log?.debug(about, 'the client left before its request was done')
    return
  }
  // The client reads no answer, and the connection carries no other request, before the rest of its body is taken.
  incoming.resume()
  if (incoming.headers.expect !== undefined) response.shouldKeepAlive = false
  if (status >= 500 && status !== 501) log?.error({ ...about, err: error }, 'a request failed')
  else log?.debug(about, message)
  if (response.headersSent) {
    // The length was announced, so only a broken connection tells the client that the body is not whole.
    response.destroy()
    return
  }
  if (incoming.method === 'HEAD' || status === 304) {
    response.writeHead(status, typeof details.ETag === 'string' ? { etag: details.ETag } : {})
    response.end()
    return
  }
  sendXml(response, status, 'Error', {
    Code: code,
    Message: message,
    ...(details as Record<string, string>),
    Resource: incoming.url?.split('?')[0],
    RequestId: id,
  })
}
