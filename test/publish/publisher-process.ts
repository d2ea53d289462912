import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { PublishRules } from '../../src/publish/publish.ts'

export interface PublisherConfig {
  clickhouse: { url: string; database: string }
  postgres: string
  staging: { endpoint: string; bucket: string; credentials: { accessKeyId: string; secretAccessKey: string } }
  rules: PublishRules
}

/**
 * Publishes in a process of its own. @param killAfterMs from when it has begun; undefined: it is let alone.
 * @returns how long it published, in milliseconds, and whether it ended by itself.
 */
export function runPublisher(
  config: PublisherConfig,
  killAfterMs?: number,
): Promise<{ publishedMs: number; ended: boolean }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'publish-once.ts'), JSON.stringify(config)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let began = performance.now()
  child.stdout.once('data', () => {
    began = performance.now()
    if (killAfterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  })
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve({ publishedMs: performance.now() - began, ended: code === 0 }))
  })
}
