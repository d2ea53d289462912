import { spawn } from 'node:child_process'
import { openSync } from 'node:fs'
import { AppError } from '../../core/errors.ts'
import type { ManagedProcess } from './managed-process.ts'

/** What a child says to its supervisor. */
type ChildMessage = { ready: { port: number } } | { failed: { code: string; message: string } }

/**
 * Starts `node entry ...args` and resolves when it reports readiness over IPC.
 * @throws the child's own error when it fails to start.
 */
export async function startNodeChild(options: {
  name: string
  entry: string
  args: string[]
  env: NodeJS.ProcessEnv
  logFile: string
  timeoutMs?: number
}): Promise<ManagedProcess & { port: number }> {
  const log = openSync(options.logFile, 'a')
  const child = spawn(process.execPath, [options.entry, ...options.args], {
    env: options.env,
    stdio: ['ignore', log, log, 'ipc'],
    detached: true, // Ctrl-C reaches the supervisor alone, which stops the parts in order
  })
  const exited = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`))
    child.once('error', (error) => resolve(error.message))
  })
  const port = await new Promise<number>((resolve, reject) => {
    const fail = (why: string): void =>
      reject(
        new AppError(
          'PART_NOT_STARTED',
          'transient',
          `${options.name} did not start: ${why}; its log is ${options.logFile}`,
        ),
      )
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      fail(`no sign of life in ${(options.timeoutMs ?? 60_000) / 1000} s`)
    }, options.timeoutMs ?? 60_000)
    child.on('message', (message: ChildMessage) => {
      clearTimeout(timer)
      if ('ready' in message) resolve(message.ready.port)
      else reject(new AppError(message.failed.code, 'user', message.failed.message))
    })
    void exited.then((why) => {
      clearTimeout(timer)
      fail(why)
    })
  })
  return {
    pid: child.pid!,
    port,
    exited,
    async stop() {
      child.kill('SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), 30_000)
      await exited
      clearTimeout(timer)
    },
  }
}

/**
 * The child's half: reports readiness, and ends when told to (SIGTERM, SIGINT) or when the supervisor is gone.
 * @param stop called once, before the process exits.
 */
export function reportReady(port: number, stop: () => Promise<void>): void {
  let ending = false
  const end = (): void => {
    if (ending) return
    ending = true
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
  process.on('disconnect', end)
  process.send?.({ ready: { port } } satisfies ChildMessage)
}

/** The child's half when it cannot start: the supervisor shows this message to the person. */
export function reportFailed(error: { code: string; message: string }): void {
  process.send?.({ failed: { code: error.code, message: error.message } } satisfies ChildMessage)
}
