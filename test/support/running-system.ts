import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { askSupervisor, type SupervisorStatus } from '../../src/platform/embedded/supervisor/control-socket.ts'
import { freePort } from './free-port.ts'

const CREATORSCOPE = join(import.meta.dirname, '../../creatorscope')

/** A whole system of its own, as `./creatorscope start` runs it. */
export interface RunningSystem {
  /** Of the API and the web page. */
  url: string
  dataDir: string
  /** Settings that lead other commands to this system. */
  env: NodeJS.ProcessEnv
  process: ChildProcess
  /** What it wrote so far. */
  output(): string
  status(): Promise<SupervisorStatus>
  /** Ends it as Ctrl-C does; gives the exit code. */
  stop(): Promise<number | null>
}

/** Starts a system on free ports and a temporary folder, and waits until it is ready. @param env further settings. */
export async function startSystem(env: Record<string, string>): Promise<RunningSystem> {
  const system = await launchSystem(env)
  await system.ready
  return system
}

/** As `startSystem`, but gives it at once; `ready` fails, and the system is stopped, where it does not start. */
export async function launchSystem(env: Record<string, string>): Promise<RunningSystem & { ready: Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cs-'))
  const port = await freePort()
  const settings: NodeJS.ProcessEnv = {
    ...process.env,
    DATA_DIR: dataDir,
    PORT: String(port),
    EMBEDDED_POSTGRES_PORT: String(await freePort()),
    EMBEDDED_CLICKHOUSE_PORT: String(await freePort()),
    EMBEDDED_OBJECT_STORE_PORT: String(await freePort()),
    EMBEDDED_MEDIA_ORIGIN_PORT: String(await freePort()),
    SCHEDULES: 'false', // what runs by itself would change what tests look at
    API_ACCESS: 'open', // who is let in has a test of its own
    ...env,
  }
  const child = spawn(CREATORSCOPE, ['start'], { env: settings, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk
    })
  }
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const url = `http://127.0.0.1:${port}`
  const system: RunningSystem = {
    url,
    dataDir,
    env: settings,
    process: child,
    output: () => output,
    status: async () => (await askSupervisor(dataDir))!,
    async stop() {
      child.kill('SIGINT')
      const code = await exited
      rmSync(dataDir, { recursive: true, force: true })
      return code
    },
  }
  const announced = env.DEMO_CREATORS === '0' ? 'Open http' : ''
  const ready = waitFor('the system to be ready', 240_000, async () => {
    if (child.exitCode !== null) throw new Error(`start ended with ${child.exitCode}`)
    return announced ? output.includes(announced) : isReady(url)
  }).catch(async (error: Error) => {
    await system.stop()
    throw new Error(`${error.message}:\n${output}`)
  })
  return { ...system, ready }
}

/** Whether readiness answers 200. */
export async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/health/ready`).then(
    (answer) => answer.status === 200,
    () => false, // nobody listens yet
  )
}

/** Runs a command of the product to its end. */
export function runCommand(
  args: string[],
  env: NodeJS.ProcessEnv,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn(CREATORSCOPE, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk
    })
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk
    })
    child.once('close', (code) => resolve({ code, stdout, stderr }))
  })
}

/** Polls until the condition holds. */
export async function waitFor(what: string, timeoutMs: number, condition: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + timeoutMs; ; ) {
    if (await condition()) return
    if (Date.now() > deadline) throw new Error(`gave up after ${timeoutMs / 1_000} s waiting for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Searches as a client does. */
export async function search(
  url: string,
  platform: string,
  filters: unknown[] = [],
  query = '',
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${url}/discovery-service/api/profile/${platform}/search?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ filters }),
  })
}
