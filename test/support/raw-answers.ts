import type { Socket } from 'node:net'

/** What the origin sends, as bytes on the wire; a function writes as it likes. */
export type Behaviour = Buffer | ((socket: Socket) => void)

/** An HTTP answer with its headers, by its bytes. */
export function reply(status: string, headers: Record<string, string | number>, body: Buffer | string = ''): Buffer {
  const all = { 'content-length': Buffer.byteLength(body), ...headers }
  const head = Object.entries(all)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${head}\r\n`), Buffer.from(body)])
}

/** Sends bytes, then more of them every 50 ms for as long as the other side listens. */
export function drip(socket: Socket, first: Buffer | string, each: string): void {
  socket.write(first)
  const timer = setInterval(() => socket.write(each), 50)
  socket.on('close', () => clearInterval(timer))
}
