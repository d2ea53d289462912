import type { Engine } from './engine.ts'
import { raise } from './exception.ts'
import type { SessionThread } from './session-thread.ts'

/** A client's session: temporary tables, SET and USE of one request hold for the next. */
interface HttpSession {
  thread: SessionThread
  busy: boolean
  expiry: NodeJS.Timeout | undefined
}

/** As much as ClickHouse allows (`max_session_timeout`), in seconds. */
const MAX_TIMEOUT_S = 3600
/** Each holds a thread of 15 MB. */
const MAX_SESSIONS = 64

/** Sessions by the id that clients choose (`session_id`); each holds a thread of its own until it expires. */
export class HttpSessions {
  readonly #engine: Engine
  readonly #sessions = new Map<string, HttpSession>()

  constructor(engine: Engine) {
    this.#engine = engine
  }

  /** The thread of that session, held until `release`. @throws ClickHouseException where it is in use, or unknown and `mustExist`. */
  take(id: string, mustExist: boolean): SessionThread {
    const known = this.#sessions.get(id)
    if (known?.busy) throw raise(373, 'SESSION_IS_LOCKED', `Session ${id} is locked by a concurrent client`)
    if (!known && mustExist) throw raise(372, 'SESSION_NOT_FOUND', `Session ${id} not found`)
    if (!known && this.#sessions.size >= MAX_SESSIONS)
      throw raise(202, 'TOO_MANY_SIMULTANEOUS_QUERIES', `Too many sessions. Maximum: ${MAX_SESSIONS}`)
    const session = known ?? { thread: this.#engine.takeThread(), busy: true, expiry: undefined }
    clearTimeout(session.expiry)
    session.busy = true
    this.#sessions.set(id, session)
    return session.thread
  }

  /** Leaves the session to its next request, or to its end after `timeoutSeconds`. */
  release(id: string, timeoutSeconds: number): void {
    const session = this.#sessions.get(id)
    if (!session) return
    session.busy = false
    const seconds = Math.min(timeoutSeconds, MAX_TIMEOUT_S)
    session.expiry = setTimeout(() => {
      this.#sessions.delete(id)
      void session.thread.closeSession().then(() => this.#engine.giveThread(session.thread))
    }, seconds * 1000).unref()
  }
}
