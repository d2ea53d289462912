import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { sleep } from '../../../core/backoff.ts'
import type { Engine } from './engine.ts'
import type { HttpSessions } from './http-sessions.ts'
import { type Plan, planRequest } from './plan.ts'
import { decodedBody, readForm } from './read-body.ts'
import { addField } from './read-request.ts'
import { noCounts, type QueryCounts, runPlan } from './run-plan.ts'
import { type Exchange, sendAnswer } from './send-answer.ts'
import { applyRequest, undoOf } from './session-state.ts'
import type { SessionThread } from './session-thread.ts'
import type { Slots } from './slots.ts'

/** What all requests share. */
export interface Shared {
  engine: Engine
  slots: Slots
  sessions: HttpSessions
  spoolDir: string
}

/** Answers one query. The body is read to its end before the query takes a place, so that a slow client holds none. @throws ClickHouseException */
export async function handleQuery(shared: Shared, exchange: Exchange): Promise<void> {
  const { incoming, request } = exchange
  const plan = await planRequest(request, incoming.method ?? 'GET', await bodyOf(exchange), shared.spoolDir)
  const counts = noCounts()
  const chunks = pieces(shared, exchange, plan, counts)
  try {
    await sendAnswer(exchange, { chunks, counts }, plan.format)
  } finally {
    await chunks.return(undefined)
  }
}

/** The body, but for a form, whose fields join the request and leave none. */
async function bodyOf({ incoming, request }: Exchange): Promise<Readable> {
  const body = decodedBody(incoming)
  const type = incoming.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) return body
  for (const [name, value] of await readForm(body, type)) addField(request, name, value)
  return Readable.from([])
}

/** The answer. What it holds is given back before its end is sent: a client may use its session again at once. */
async function* pieces(
  shared: Shared,
  exchange: Exchange,
  plan: Plan,
  counts: QueryCounts,
): AsyncGenerator<Uint8Array> {
  try {
    const release = await shared.slots.take(exchange.request.maxWaitMs, exchange.signal)
    try {
      yield* exchange.request.session
        ? inSession(shared.sessions, shared.engine, exchange, plan, counts)
        : alone(shared.engine, exchange, plan, counts)
    } finally {
      release()
    }
  } finally {
    if (plan.file) await rm(plan.file, { force: true })
  }
}

async function* alone(engine: Engine, exchange: Exchange, plan: Plan, counts: QueryCounts): AsyncGenerator<Uint8Array> {
  const thread = engine.takeThread()
  try {
    yield* runOn(engine, thread, exchange, plan, counts)
  } finally {
    await thread.closeSession()
    engine.giveThread(thread)
  }
}

async function* inSession(
  sessions: HttpSessions,
  engine: Engine,
  exchange: Exchange,
  plan: Plan,
  counts: QueryCounts,
): AsyncGenerator<Uint8Array> {
  const { id, timeoutSeconds, mustExist } = exchange.request.session!
  const thread = sessions.take(id, mustExist)
  try {
    const undo = await undoOf(thread, exchange.request, plan.verb)
    try {
      yield* runOn(engine, thread, exchange, plan, counts)
    } finally {
      if (undo.length > 0) await thread.run(undo.join('; '))
    }
  } finally {
    sessions.release(id, timeoutSeconds)
  }
}

async function* runOn(
  engine: Engine,
  thread: SessionThread,
  { request, signal }: Exchange,
  plan: Plan,
  counts: QueryCounts,
): AsyncGenerator<Uint8Array> {
  await applyRequest(thread, request)
  if (signal.aborted) return
  const ended = new AbortController()
  const onAbort = (): void => void killUntil(engine, request.queryId, ended.signal)
  signal.addEventListener('abort', onAbort, { once: true })
  try {
    yield* runPlan(thread, plan, counts)
  } finally {
    ended.abort()
    signal.removeEventListener('abort', onAbort)
  }
}

/** A query may begin just after a KILL that found nothing, so it is repeated until the query has ended; so is one that failed. */
async function killUntil(engine: Engine, queryId: string, ended: AbortSignal): Promise<void> {
  while (!ended.aborted) {
    await engine.kill(queryId).catch(() => undefined)
    await sleep(100, ended)
  }
}
