import { Connection, ConsumerStatus, type Publisher } from 'rabbitmq-client'
import { sleep } from '../../core/backoff.ts'
import { describeError } from '../../core/errors.ts'
import type { Logger } from '../../core/log.ts'

/** A message as it came. */
export interface Message {
  body: Buffer
  messageId: string | undefined
  headers: Readonly<Record<string, unknown>>
}

/** What becomes of a message that was read: done, or put away with the reason. A thrown error brings it again. */
export type Verdict = 'done' | { reject: string }

export interface Subscription {
  exchange: string
  routingKey: string
  queue: string
  /** Where rejected messages go: a queue of this name, each with the reason in the header `x-reason`. */
  deadLetters: string
  /** Messages under work at once. */
  prefetch: number
}

export interface Publication {
  exchange: string
  routingKey: string
  /** One message however often it is sent: a receiver tells copies by it. */
  messageId: string
  body: unknown
}

export interface Broker {
  /** Reads messages from now on, also after the broker was away. Exchange, queues and bindings are made where they are not. */
  subscribe(to: Subscription, read: (message: Message) => Promise<Verdict>): void
  /**
   * Resolves when the broker has the message safe (a publisher's confirm), persistent.
   * @throws the client's error when it could not be confirmed; then it may or may not have come through.
   */
  publish(publication: Publication): Promise<void>
  /** Ends when messages under work are done. */
  close(): Promise<void>
}

/** A message that failed for a passing reason comes again after this, in milliseconds, so that an outage is no busy loop. */
const REDELIVERY_MS = 1_000
const CLOSE_MS = 10_000

/** A connection to RabbitMQ that comes back by itself. */
export function openBroker(url: string, log: Logger): Broker {
  return new RabbitBroker(url, log)
}

class RabbitBroker implements Broker {
  readonly #log: Logger
  readonly #connection: Connection
  readonly #publisher: Publisher
  readonly #consumers: Array<{ close(): Promise<void> }> = []
  /** Exchanges that are known to be there. */
  readonly #declared = new Map<string, Promise<void>>()
  readonly #stopping = new AbortController()

  constructor(url: string, log: Logger) {
    this.#log = log
    this.#connection = new Connection({
      url,
      connectionName: 'creatorscope',
      retryLow: 250,
      retryHigh: 5_000,
      acquireTimeout: 5_000,
    })
    this.#connection.on('error', (error: unknown) =>
      log.warn({ error: describeError(error) }, 'the message broker is away; trying again'),
    )
    this.#connection.on('connection', () => log.info('connected to the message broker'))
    this.#publisher = this.#connection.createPublisher({
      confirm: true,
      onReturn: ({ exchange, routingKey, messageId }) =>
        log.warn({ exchange, routingKey, messageId }, 'no queue is bound for a message: nobody will read it'),
    })
  }

  async publish({ exchange, routingKey, messageId, body }: Publication): Promise<void> {
    const made =
      this.#declared.get(exchange) ?? this.#connection.exchangeDeclare({ exchange, type: 'direct', durable: true })
    this.#declared.set(exchange, made)
    await made.catch((error: unknown) => {
      this.#declared.delete(exchange)
      throw error
    })
    await this.#publisher.send({ exchange, routingKey, messageId, durable: true, mandatory: true }, body)
  }

  subscribe(to: Subscription, read: (message: Message) => Promise<Verdict>): void {
    const consumer = this.#connection.createConsumer(
      {
        queue: to.queue,
        queueOptions: { durable: true },
        exchanges: [{ exchange: to.exchange, type: 'direct', durable: true }],
        queueBindings: [{ exchange: to.exchange, routingKey: to.routingKey }],
        qos: { prefetchCount: to.prefetch },
        concurrency: to.prefetch,
      },
      async ({ body, messageId, headers = {} }) => {
        try {
          const message = { body: toBuffer(body), messageId, headers }
          const verdict = await read(message)
          if (verdict !== 'done') await this.#putAway(to.deadLetters, message, verdict.reject)
          return ConsumerStatus.ACK
        } catch (error) {
          this.#log.warn({ queue: to.queue, messageId, error: describeError(error) }, 'a message is read again later')
          await sleep(REDELIVERY_MS, this.#stopping.signal)
          return ConsumerStatus.REQUEUE
        }
      },
    )
    consumer.on('error', (error: unknown) =>
      this.#log.warn({ queue: to.queue, error: describeError(error) }, 'messages are not read for now'),
    )
    this.#consumers.push(consumer)
  }

  async close(): Promise<void> {
    this.#stopping.abort()
    const closed = Promise.all(this.#consumers.map((consumer) => consumer.close()))
      .then(() => this.#publisher.close())
      .then(() => this.#connection.close())
    const given = new AbortController()
    // What could not be acknowledged comes again to whoever reads next.
    const late = sleep(CLOSE_MS, given.signal).then(() => {
      if (!given.signal.aborted) this.#connection.unsafeDestroy()
    })
    await Promise.race([closed, late])
    given.abort()
  }

  /** Kept before the message is acknowledged, so that none is lost between. */
  async #putAway(queue: string, { body, messageId, headers }: Message, reason: string): Promise<void> {
    this.#log.warn({ queue, messageId, reason }, 'a message was put away')
    await this.#connection.queueDeclare({ queue, durable: true })
    await this.#publisher.send(
      {
        routingKey: queue,
        durable: true,
        ...(messageId === undefined ? {} : { messageId }),
        headers: { ...headers, 'x-reason': reason.slice(0, REASON_CHARACTERS) },
      },
      body,
    )
  }
}

const REASON_CHARACTERS = 2_000

/** The client parses what calls itself JSON or text; a reader wants all messages alike. */
function toBuffer(body: unknown): Buffer {
  if (Buffer.isBuffer(body)) return body
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
}
