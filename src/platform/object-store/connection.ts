import { connect as connectPlainly, isIP, type Socket, type TcpNetConnectOpts } from 'node:net'
import { connect as connectSecurely } from 'node:tls'
import { type Answer, AnswerReader } from './answer-reader.ts'

export interface ConnectionLimits {
  connectTimeoutMs: number
  /** From the begin of a request until its answer is whole. */
  answerTimeoutMs: number
  /** A connection that is not used is closed after so long. */
  idleTimeoutMs: number
}

export interface Request {
  /** Request line and headers, each with its end, without the empty line. */
  head: string
  body: Uint8Array
  /** Sent for the second time. */
  isRepeated: boolean
  resolve: (answer: Answer) => void
  reject: (error: Error) => void
}

/** An answer that is longer comes in pieces. */
const READ_BYTES = 4_096

export interface ConnectionEvents {
  /** It may take a request. @returns whether there was none. */
  free: () => boolean
  /** @param repeat a request to be sent on another connection. */
  closed: (repeat: Request | undefined) => void
}

/** One connection, which carries one request at a time. */
export class Connection {
  readonly #limits: ConnectionLimits
  readonly #events: ConnectionEvents
  readonly #socket: Socket
  readonly #reader = new AnswerReader()
  #request: Request | undefined
  #isConnected = false
  #hasAnswered = false
  #endsAt: number
  #late = 'it did not take the connection'
  #error: Error | undefined
  /** By us. */
  #isEnded = false

  constructor(origin: URL, limits: ConnectionLimits, events: ConnectionEvents) {
    this.#limits = limits
    this.#events = events
    this.#endsAt = performance.now() + limits.connectTimeoutMs
    this.#socket = openSocket(origin, (bytes) => this.#read(bytes))
    this.#socket.once(origin.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
      this.#isConnected = true
      this.#expectAnswer()
    })
    this.#socket.on('error', (error) => {
      this.#error ??= error
    })
    this.#socket.once('close', () => this.#closed())
  }

  send(request: Request): void {
    this.#request = request
    const socket = this.#socket
    if (this.#isConnected) {
      socket.ref()
      this.#expectAnswer()
    }
    socket.cork()
    socket.write(`${request.head}content-length: ${request.body.length}\r\n\r\n`, 'latin1')
    socket.write(request.body)
    socket.uncork()
  }

  end(error: Error): void {
    this.#error ??= error
    this.#isEnded = true
    this.#socket.destroy()
  }

  endIfLate(now: number): void {
    if (now >= this.#endsAt) this.end(new Error(`${this.#late} in time`))
  }

  #expectAnswer(): void {
    this.#endsAt = performance.now() + this.#limits.answerTimeoutMs
    this.#late = 'it did not answer'
  }

  #read(bytes: string): void {
    try {
      if (this.#request === undefined) throw new Error('an answer came without a request')
      const answer = this.#reader.read(bytes)
      if (answer !== undefined) this.#answer(answer)
    } catch (error) {
      this.end(error as Error)
    }
  }

  #answer(answer: Answer): void {
    const { resolve } = this.#request!
    this.#request = undefined
    this.#hasAnswered = true
    resolve(answer)
    // An answer that came before the body was sent: the server will not read the rest.
    if (!this.#reader.keepsAlive || this.#socket.writableLength > 0) this.#socket.destroy()
    else if (this.#events.free()) {
      this.#socket.unref() // an idle connection keeps no process alive
      this.#endsAt = performance.now() + this.#limits.idleTimeoutMs
    }
  }

  #closed(): void {
    const last = this.#request === undefined ? undefined : this.#reader.end()
    if (last !== undefined) this.#answer(last)
    const request = this.#request
    this.#request = undefined
    const wasKept = this.#hasAnswered && !this.#reader.hasBegun && !this.#isEnded
    const repeat = wasKept && request?.isRepeated === false ? { ...request, isRepeated: true } : undefined
    this.#events.closed(repeat)
    if (repeat === undefined) request?.reject(this.#error ?? new Error('it closed the connection before its answer'))
  }
}

function openSocket(origin: URL, read: (bytes: string) => void): Socket {
  const isSecure = origin.protocol === 'https:'
  const host = origin.hostname.replace(/^\[|\]$/g, '')
  const options: TcpNetConnectOpts = {
    host,
    port: Number(origin.port) || (isSecure ? 443 : 80),
    noDelay: true,
    // Bytes come into one buffer that is used again, and pass no stream.
    onread: {
      buffer: Buffer.allocUnsafe(READ_BYTES),
      callback: (length, bytes) => {
        read((bytes as Buffer).toString('latin1', 0, length))
        return true
      },
    },
  }
  if (!isSecure) return connectPlainly(options)
  // Said here so that no environment variable can switch the check of certificates off.
  return connectSecurely({ ...options, rejectUnauthorized: true, ...(isIP(host) === 0 ? { servername: host } : {}) })
}
