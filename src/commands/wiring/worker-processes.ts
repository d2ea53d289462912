import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { workerProcessEnv } from '../../assets/worker/process-env.ts'
import { mergeProgress, type WorkerCounts, type WorkerProgress } from '../../assets/worker/progress.ts'
import { childEnvironment } from '../../config/settings.ts'
import { sleep } from '../../core/backoff.ts'
import type { System } from './system.ts'

export interface WorkerProcessesOptions {
  processes: number
  /** Of each `work` command. */
  args: readonly string[]
  signal: AbortSignal
  /** Called with the sum over all processes. */
  show: ((progress: WorkerProgress) => void) | undefined
}

const MAIN = join(import.meta.dirname, '../../main.ts')
/** Names a process as one of ours to itself. */
const MARK = 'CREATORSCOPE_WORKER_PROCESS'
const RESTART_AFTER_MS = 1_000

/** Whether this process was started by `runWorkerProcesses`. */
export function isWorkerProcess(): boolean {
  return childEnvironment({})[MARK] !== undefined
}

/** Tells the process that started us how far we are. */
export function reportProgress(progress: WorkerProgress): void {
  if (process.connected) process.send?.({ progress })
}

/** Runs worker processes until they end or are told to; one that dies is started again. */
export async function runWorkerProcesses(system: System, options: WorkerProcessesOptions): Promise<WorkerCounts> {
  const latest = new Map<ChildProcess, WorkerProgress>()
  const env = childEnvironment({ ...workerProcessEnv(), ...engineEnvironment(system), [MARK]: '1' })
  const runOne = async (): Promise<void> => {
    while (!options.signal.aborted) {
      const child = fork(MAIN, ['work', ...options.args], { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
      child.on('message', (message: { progress?: WorkerProgress }) => {
        if (message.progress === undefined) return
        latest.set(child, message.progress)
        options.show?.(mergeProgress([...latest.values()]))
      })
      const stop = (): boolean => child.kill('SIGTERM')
      options.signal.addEventListener('abort', stop)
      const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
      options.signal.removeEventListener('abort', stop)
      const last = latest.get(child)
      // What it did counts, what it held is taken over by others.
      if (last) latest.set(child, { ...last, inFlight: 0, ready: 0, bytesInFlight: 0, hosts: [] })
      if (code === 0) return
      system.log.warn({ pid: child.pid, code }, 'a worker process died; another is started')
      await sleep(RESTART_AFTER_MS, options.signal)
    }
  }
  await Promise.all(Array.from({ length: options.processes }, runOne))
  return mergeProgress([...latest.values()])
}

/** Leads a child to our engines, also to those that this command started for itself. */
function engineEnvironment({ connections }: System): Record<string, string> {
  const { endpoint, credentials } = connections.objectStore
  return {
    DATABASE_URL: connections.postgres.url,
    CLICKHOUSE_URL: connections.clickhouse.url,
    S3_ENDPOINT: endpoint,
    ...(credentials
      ? { AWS_ACCESS_KEY_ID: credentials.accessKeyId, AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey }
      : {}),
  }
}
