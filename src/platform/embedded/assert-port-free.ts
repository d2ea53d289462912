import { createServer } from 'node:net'
import { userError } from '../../core/errors.ts'

/**
 * Checks that a port can be listened on.
 * @param setting the environment variable that chooses it, named in the error.
 * @throws AppError `PORT_TAKEN` or `ADDRESS_UNUSABLE`.
 */
export function assertPortFree(host: string, port: number, owner: string, setting: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? userError(
              'PORT_TAKEN',
              `Port ${port} for ${owner} is taken: stop what listens there, or choose another with ${setting}`,
              { port, setting },
            )
          : userError('ADDRESS_UNUSABLE', `${owner} cannot listen on ${host}:${port} (${error.code}); see ${setting}`, {
              host,
              port,
              setting,
            }),
      )
    })
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve()))
  })
}
