import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AppError } from '../../core/errors.ts'

/**
 * Starts listening and gives the port. Errors: PORT_IN_USE, which names the part that wanted the port.
 * @param part as a person calls it: "object store". @param port 0: a free one.
 */
export function listen(server: Server, part: string, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    function refuse(error: NodeJS.ErrnoException): void {
      const message = `The port ${port} on ${host} that the ${part} should listen on is in use`
      const isTaken = error.code === 'EADDRINUSE'
      reject(
        isTaken ? new AppError('PORT_IN_USE', 'user', message, { details: { part, host, port }, cause: error }) : error,
      )
    }
    server.once('error', refuse)
    server.listen(port, host, () => {
      server.off('error', refuse)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

/** Takes no more connections, waits for requests under way (`graceMs` at most, then cuts them off), and frees the port. */
export async function closeServer(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  const grace = setTimeout(() => server.closeAllConnections(), graceMs)
  await closed
  clearTimeout(grace)
}
