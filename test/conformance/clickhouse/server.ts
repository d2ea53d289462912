import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type ClickHouseClient, type ClickHouseClientConfigOptions, createClient } from '@clickhouse/client'
import { clickHouseProcessEnv } from '../../../src/platform/embedded/clickhouse/process-env.ts'

/** With CLICKHOUSE_CONFORMANCE_URL the suite asks that server, and leaves out what only the embedded one promises. */
export const realUrl: string | undefined = process.env.CLICKHOUSE_CONFORMANCE_URL

/** The server under test. */
export interface TestServer {
  url: string
  dataDir: string
  child: ChildProcess | undefined
  /** Memory of the server's process in MiB. */
  residentMiB(): number
  stop(): Promise<void>
}

/** Starts the embedded server on a folder of its own, or on the one given, which is then left in place. */
export async function startServer(dataDir?: string): Promise<TestServer> {
  if (realUrl)
    return { url: realUrl, dataDir: '', child: undefined, residentMiB: () => 0, stop: () => Promise.resolve() }
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'clickhouse-conformance-'))
  const child = launch(folder)
  const lines = createInterface({ input: child.stdout! })
  const port = await Promise.race([
    once(lines, 'line').then(([line]) => line as string),
    once(child, 'exit').then(() => Promise.reject(new Error('the server did not start'))),
  ])
  return {
    url: `http://127.0.0.1:${port}`,
    dataDir: folder,
    child,
    residentMiB: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM')
        await once(child, 'exit')
      }
      if (!dataDir) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The server's process, as the supervisor would start it. */
export function launch(dataDir: string): ChildProcess {
  const entry = fileURLToPath(new URL('./serve.ts', import.meta.url))
  return spawn(process.execPath, [entry, dataDir], {
    env: { ...process.env, ...clickHouseProcessEnv(4) },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
}

/** A client that does not print the errors which tests provoke. */
export function openClient(server: TestServer, options: ClickHouseClientConfigOptions = {}): ClickHouseClient {
  return createClient({ url: server.url, log: { level: 127 }, max_open_connections: 16, ...options })
}

/** What curl would do. */
export async function ask(
  server: TestServer,
  query: string,
  search: Record<string, string> = {},
): Promise<{ status: number; text: string; headers: Headers }> {
  const response = await fetch(`${server.url}/?${new URLSearchParams(search)}`, { method: 'POST', body: query })
  return { status: response.status, text: await response.text(), headers: response.headers }
}
