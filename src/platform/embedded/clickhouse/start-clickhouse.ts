import { mkdir, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { AppError } from '../../../core/errors.ts'
import type { Logger } from '../../../core/log.ts'
import type { EmbeddedServer } from '../embedded-server.ts'
import { type Engine, openEngine } from './engine.ts'
import { decodedBody, openBody } from './read-body.ts'
import { readRequest } from './read-request.ts'
import { prepareSession, runQuery } from './run-query.ts'
import { type Exchange, sendAnswer, sendException } from './send-answer.ts'
import { Slots } from './slots.ts'

export interface ClickHouseOptions {
  dataDir: string
  host: string
  /** 0 asks for a free one. */
  port: number
  /** Queries that run at once; others wait. */
  sessions?: number
  log?: Logger
}

/** Starts the embedded ClickHouse: the engine on `dataDir`, spoken to over ClickHouse's HTTP protocol. */
export async function startClickHouse(options: ClickHouseOptions): Promise<EmbeddedServer> {
  const dataDir = resolve(options.dataDir)
  const spoolDir = join(dataDir, 'spool')
  await mkdir(dataDir, { recursive: true })
  const engine = openFolder(dataDir)
  await rm(spoolDir, { recursive: true, force: true })
  await mkdir(spoolDir)
  const slots = new Slots(options.sessions ?? 8)
  const server = createServer((incoming, response) => {
    void answer(engine, slots, spoolDir, incoming, response)
  })
  await new Promise<void>((done, fail) => server.once('error', fail).listen(options.port, options.host, done))
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      const closed = new Promise((done) => server.close(done))
      server.closeIdleConnections()
      await closed
      engine.close()
    },
  }
}

function openFolder(dataDir: string): Engine {
  try {
    return openEngine(dataDir)
  } catch (cause) {
    throw new AppError('CLICKHOUSE_FOLDER', 'user', `ClickHouse cannot open its data folder ${dataDir}`, { cause })
  }
}

async function answer(
  engine: Engine,
  slots: Slots,
  spoolDir: string,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = (incoming.url ?? '/').split('?')[0]
  response.setHeader('Server', 'creatorscope embedded ClickHouse')
  if (path === '/ping' || (incoming.method === 'GET' && incoming.url === '/')) return void response.end('Ok.\n')
  const request = readRequest(incoming)
  const exchange: Exchange = { engine, incoming, response, request, startedAt: process.hrtime.bigint() }
  const release = await slots.take()
  const session = engine.openSession()
  response.once('close', () => {
    if (!response.writableFinished) void engine.kill(request.queryId)
  })
  try {
    const body = await openBody(decodedBody(incoming), request.query)
    await prepareSession(session, request)
    await sendAnswer(exchange, await runQuery(session, request, body, spoolDir))
  } catch (error) {
    if (response.headersSent) response.destroy()
    else sendException(exchange, error)
  } finally {
    session.close()
    release()
  }
}
