import { rmSync } from 'node:fs'
import { createServer, request, type Server } from 'node:http'
import { join } from 'node:path'
import { userError } from '../../../core/errors.ts'
import type { PartStatus } from './supervise.ts'

export interface SupervisorStatus {
  /** Process id of the supervisor. */
  pid: number
  /** `start` keeps the engines; a command has them for its own length only. */
  owner: 'start' | 'command'
  parts: PartStatus[]
}

/** Longest path that the kernel takes for a Unix socket, less its ending NUL. */
const MAX_SOCKET_PATH = 107

/**
 * Takes the data folder for this process: a Unix socket in it that answers `GET /` with the supervisor's status.
 * A socket that nobody answers is a killed supervisor's and is replaced.
 * @throws AppError `ALREADY_RUNNING` with the other's process id.
 */
export async function takeDataFolder(
  dataDir: string,
  status: () => SupervisorStatus,
): Promise<{ release(): Promise<void> }> {
  const path = socketPath(dataDir)
  const other = await askSupervisor(dataDir)
  if (other) {
    throw userError(
      'ALREADY_RUNNING',
      `Creatorscope already runs on ${dataDir} (process ${other.pid}); stop it first, or choose another folder with DATA_DIR`,
    )
  }
  rmSync(path, { force: true })
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(status()))
  })
  await listen(server, path)
  return {
    release: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** The status of the supervisor that runs on this data folder; undefined when none does. */
export function askSupervisor(dataDir: string): Promise<SupervisorStatus | undefined> {
  return new Promise((resolve, reject) => {
    request({ socketPath: socketPath(dataDir), path: '/', timeout: 5_000 }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk
      })
      response.on('end', () => resolve(JSON.parse(body) as SupervisorStatus))
    })
      .on('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT' || error.code === 'ECONNREFUSED') resolve(undefined)
        else reject(error)
      })
      .end()
  })
}

function socketPath(dataDir: string): string {
  const path = join(dataDir, 'supervisor.sock')
  if (Buffer.byteLength(path) > MAX_SOCKET_PATH) {
    throw userError(
      'DATA_DIR_TOO_LONG',
      `DATA_DIR is too long for its control socket (${path}): at most ${MAX_SOCKET_PATH} bytes`,
    )
  }
  return path
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, resolve)
  })
}
