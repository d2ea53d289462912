import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { sleep } from '../../../core/backoff.ts'
import { AppError, describeError } from '../../../core/errors.ts'
import type { Logger } from '../../../core/log.ts'
import type { EmbeddedServer } from '../embedded-server.ts'
import { type Engine, openEngine } from './engine.ts'
import { cleanSpool, type EngineFiles, writeEngineConfig } from './engine-config.ts'
import { asException } from './exception.ts'
import { handleQuery, type Shared } from './handle-request.ts'
import { HttpSessions } from './http-sessions.ts'
import { DEFAULT_SESSIONS } from './process-env.ts'
import { readRequest } from './read-request.ts'
import { type Exchange, sendException } from './send-answer.ts'
import { Slots } from './slots.ts'

export interface ClickHouseOptions {
  /** Made where it is missing; one process at a time. */
  dataDir: string
  host: string
  /** 0 asks for a free one. */
  port: number
  /** Queries that run at once, 8 by default; others wait. */
  sessions?: number
  /** ClickHouse's settings for queries that name none of their own. */
  settings?: Record<string, string>
  log?: Logger
}

/** How long `stop` lets running queries finish, in milliseconds. */
const STOP_GRACE_MS = 5000

/**
 * Starts the embedded ClickHouse: the engine on `dataDir`, spoken to over ClickHouse's HTTP protocol.
 * Run it in a process of its own with `clickHouseProcessEnv`.
 * @throws AppError CLICKHOUSE_FOLDER where another process holds the folder, CLICKHOUSE_PORT where the port is taken.
 */
export async function startClickHouse(options: ClickHouseOptions): Promise<EmbeddedServer> {
  const dataDir = resolve(options.dataDir)
  const files = await writeEngineConfig(join(dataDir, 'server'), options.settings ?? {})
  const engine = openFolder(dataDir, files)
  await cleanSpool(files.spoolDir)
  const slots = new Slots(options.sessions ?? DEFAULT_SESSIONS)
  const shared: Shared = { engine, slots, sessions: new HttpSessions(engine), spoolDir: files.spoolDir }
  const running = new Map<Exchange, Promise<void>>()
  // The longest address ClickHouse takes is 1 MiB (`http_max_uri_size`); an insert may take longer than Node's 5 minutes.
  const server = createServer({ maxHeaderSize: 1_100_000, requestTimeout: 0, keepAliveTimeout: 10_000 })
  server.on('request', (incoming, response) => {
    response.setHeader('Server', `Creatorscope embedded ClickHouse (chDB ${engine.version})`)
    const exchange = openExchange(engine, incoming, response)
    if (exchange)
      running.set(
        exchange,
        answer(shared, exchange, options.log).finally(() => running.delete(exchange)),
      )
  })
  try {
    await listen(server, options)
  } catch (error) {
    await engine.close()
    throw error
  }
  options.log?.info({ dataDir, version: engine.version }, 'embedded ClickHouse is up')
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      await stopServing(server, running)
      await engine.close()
    },
  }
}

/** Answers what is no query; gives back the exchange of what is one. */
function openExchange(engine: Engine, incoming: IncomingMessage, response: ServerResponse): Exchange | undefined {
  const path = (incoming.url ?? '/').split('?')[0]
  const isPing = path === '/ping' || path === '/replicas_status' || incoming.method === 'HEAD'
  if (isPing || (incoming.method === 'GET' && incoming.url === '/')) {
    response.end('Ok.\n')
    return undefined
  }
  if (path !== '/') {
    response.writeHead(404).end(`There is no handle ${path}\n`)
    return undefined
  }
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  return {
    incoming,
    response,
    server: engine,
    startedAt: process.hrtime.bigint(),
    signal: gone.signal,
    request: readRequest(incoming),
  }
}

async function answer(shared: Shared, exchange: Exchange, log?: Logger): Promise<void> {
  try {
    await handleQuery(shared, exchange)
  } catch (error) {
    const { response, request, signal } = exchange
    log?.debug({ queryId: request.queryId, error: describeError(error) }, 'query failed')
    if (signal.aborted) return
    if (response.headersSent) response.destroy()
    else sendException(exchange, asException(error))
  }
  await flushed(exchange.response)
}

/** Resolves when the last byte has left, or can leave no more. */
async function flushed(response: ServerResponse): Promise<void> {
  if (!response.writableFinished && !response.closed)
    await new Promise((done) => response.once('close', done).once('finish', done))
}

/** Lets queries finish for a while, then cuts their connections, which kills them. */
async function stopServing(server: Server, running: Map<Exchange, Promise<void>>): Promise<void> {
  const closed = new Promise((done) => server.close(done))
  const graceOver = new AbortController()
  await Promise.race([Promise.all(running.values()), sleep(STOP_GRACE_MS, graceOver.signal)])
  graceOver.abort()
  server.closeAllConnections()
  await Promise.all(running.values())
  await closed
}

function openFolder(dataDir: string, files: EngineFiles): Engine {
  try {
    return openEngine(dataDir, files)
  } catch (cause) {
    const owner = ownerOf(dataDir)
    const why = owner ? `process ${owner} holds it; stop that one first` : 'the engine refused it'
    throw new AppError('CLICKHOUSE_FOLDER', 'user', `ClickHouse cannot use the data folder ${dataDir}: ${why}`, {
      details: { dataDir },
      cause,
    })
  }
}

/** The process that the engine's lock file names, where it lives; the engine tells of its lock on standard error only. */
function ownerOf(dataDir: string): number | undefined {
  const status = join(dataDir, 'status')
  const pid = existsSync(status) ? Number(/PID: (\d+)/.exec(readFileSync(status, 'utf8'))?.[1]) : 0
  return pid > 0 && pid !== process.pid && isAlive(pid) ? pid : undefined
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function listen(server: Server, { host, port }: ClickHouseOptions): Promise<void> {
  try {
    await new Promise<void>((done, fail) => server.once('error', fail).listen(port, host, done))
  } catch (cause) {
    throw new AppError('CLICKHOUSE_PORT', 'user', `ClickHouse cannot listen on ${host}:${port}`, {
      details: { host, port },
      cause,
    })
  }
}
