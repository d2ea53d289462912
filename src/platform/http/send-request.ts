import type { IncomingHttpHeaders } from 'node:http'
import type { Dispatcher } from 'undici'
import { AppError, describeError } from '../../core/errors.ts'
import type { ByteLease } from './byte-budget.ts'

export interface SendLimits {
  /** Until the whole answer is there, in milliseconds. */
  totalTimeoutMs: number
  /** Of a body of status 200; of any other status the first bytes are kept and a longer rest is cut off. */
  maxBytes: number
}

export interface RawAnswer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

/** Codes of a connection that was closed under a request. */
const CLOSED = new Set<string | undefined>(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'])
/** Kept of a body that is no medium: enough to tell what it says. */
const KEPT_OF_OTHERS = 4_096
/** An answer without a length counts as this much until it turns out larger. */
const FIRST_GUESS = 262_144

/**
 * Sends one request and gathers its answer in memory. It stands directly on undici's dispatch: streams and abort signals
 * would cost as much as the transfer of a small picture.
 * @param lease holds the body's bytes; the sender waits, the socket paused, until it may.
 * @throws AppError `TOO_LARGE` (user), `FETCH_TIMEOUT` and `NO_ANSWER` (transient); undici's errors.
 */
export function sendRequest(
  dispatcher: Dispatcher,
  options: Dispatcher.DispatchOptions,
  limits: SendLimits,
  lease?: ByteLease,
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    dispatcher.dispatch(options, new Gatherer(limits, lease, resolve, reject))
  })
}

/** What undici tells of one request. */
class Gatherer implements Dispatcher.DispatchHandler {
  readonly #limits: SendLimits
  readonly #lease: ByteLease | undefined
  readonly #resolve: (answer: RawAnswer) => void
  readonly #reject: (error: Error) => void
  readonly #timer: NodeJS.Timeout
  #controller: Dispatcher.DispatchController | undefined
  #failure: Error | undefined
  #status = 0
  #headers: IncomingHttpHeaders = {}
  #chunks: Buffer[] = []
  #bytes = 0

  constructor(
    limits: SendLimits,
    lease: ByteLease | undefined,
    resolve: (answer: RawAnswer) => void,
    reject: (error: Error) => void,
  ) {
    this.#limits = limits
    this.#lease = lease
    this.#resolve = resolve
    this.#reject = reject
    this.#timer = setTimeout(() => {
      const { totalTimeoutMs } = limits
      this.#fail(new AppError('FETCH_TIMEOUT', 'transient', `no whole answer within ${totalTimeoutMs} ms`))
    }, limits.totalTimeoutMs)
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller
    if (this.#failure) controller.abort(this.#failure)
  }

  onResponseStart(controller: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    if (status < 200) return // 1xx: the answer itself follows
    this.#status = status
    this.#headers = headers
    if (status !== 200) return
    const length = headers['content-length']
    const announced = length === undefined ? FIRST_GUESS : Number(length)
    if (announced > this.#limits.maxBytes && length !== undefined) this.#tooLarge()
    else this.#hold(controller, announced)
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#bytes += chunk.length
    this.#chunks.push(chunk)
    if (this.#status !== 200) this.#keepBeginning()
    else if (this.#bytes > this.#limits.maxBytes) this.#tooLarge()
    else if (this.#headers['content-length'] === undefined && this.#bytes > FIRST_GUESS)
      this.#hold(controller, 2 ** Math.ceil(Math.log2(this.#bytes)))
  }

  onResponseEnd(): void {
    clearTimeout(this.#timer)
    this.#answer()
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    clearTimeout(this.#timer)
    // Nothing of an answer came: a kept connection may have been closed as it was taken again.
    const silent =
      this.#status === 0 && this.#failure === undefined && CLOSED.has((error as NodeJS.ErrnoException).code)
    this.#reject(silent ? new AppError('NO_ANSWER', 'transient', describeError(error)) : (this.#failure ?? error))
  }

  #hold(controller: Dispatcher.DispatchController, bytes: number): void {
    if (this.#lease && !this.#lease.hold(bytes, () => controller.resume())) controller.pause()
  }

  #keepBeginning(): void {
    if (this.#bytes <= KEPT_OF_OTHERS) return
    this.#answer()
    this.#fail(new AppError('FETCH_FAILED', 'transient', 'the rest of the answer is not read'))
  }

  #answer(): void {
    // A body that came in one piece is not copied.
    const body = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks, this.#bytes)
    this.#resolve({ status: this.#status, headers: this.#headers, body })
  }

  #tooLarge(): void {
    this.#fail(new AppError('TOO_LARGE', 'user', `the body is larger than ${this.#limits.maxBytes} bytes`))
  }

  #fail(error: Error): void {
    clearTimeout(this.#timer)
    this.#failure = error
    this.#controller?.abort(error)
    this.#reject(error)
  }
}
