import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export interface WorkerConfig {
  clickhouse: { url: string; database: string }
  postgres: string
  store: { endpoint: string; bucket: string; credentials: { accessKeyId: string; secretAccessKey: string } }
  leaseMs: number
}

/** Starts a worker on keyword reports, and waits until it works. */
export async function startWorker(config: WorkerConfig): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'report-worker.ts'), JSON.stringify(config)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout!, 'data')
  return child
}
