import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sleep } from '../../../core/backoff.ts'
import type { Engine } from './engine.ts'
import type { HttpSessions } from './http-sessions.ts'
import { type Plan, planRequest } from './plan.ts'
import { decodedBody, readForm } from './read-body.ts'
import { addField } from './read-request.ts'
import { runPlan } from './run-plan.ts'
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
  const { incoming, request, signal } = exchange
  const plan = await planRequest(request, incoming.method ?? 'GET', await bodyOf(exchange), shared.spoolDir)
  try {
    const release = await shared.slots.take(request.maxWaitMs, signal)
    try {
      await withThread(shared, exchange, plan)
    } finally {
      release()
    }
  } finally {
    if (plan.spoolFile) await rm(plan.spoolFile, { force: true })
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

async function withThread(shared: Shared, exchange: Exchange, plan: Plan): Promise<void> {
  const { engine, sessions } = shared
  const { session } = exchange.request
  if (!session) {
    const thread = engine.takeThread()
    try {
      await runOn(shared, thread, exchange, plan)
    } finally {
      await thread.closeSession()
      engine.giveThread(thread)
    }
    return
  }
  const thread = sessions.take(session.id, session.mustExist)
  try {
    const undo = await undoOf(thread, exchange.request, plan.verb)
    try {
      await runOn(shared, thread, exchange, plan)
    } finally {
      if (undo.length > 0) await thread.run(undo.join('; '))
    }
  } finally {
    sessions.release(session.id, session.timeoutSeconds)
  }
}

async function runOn(shared: Shared, thread: SessionThread, exchange: Exchange, plan: Plan): Promise<void> {
  const { request, signal } = exchange
  await applyRequest(thread, request)
  if (signal.aborted) return
  const run = runPlan(thread, plan)
  const collect = request.waitEndOfQuery && plan.kind === 'select'
  if (collect) run.chunks = collected(run.chunks, join(shared.spoolDir, `${exchange.startedAt}.out`))
  const ended = new AbortController()
  const onAbort = (): void => void killUntil(shared.engine, request.queryId, ended.signal)
  signal.addEventListener('abort', onAbort, { once: true })
  try {
    await sendAnswer(exchange, run, plan.format)
  } finally {
    ended.abort()
    signal.removeEventListener('abort', onAbort)
    await run.chunks.return(undefined)
  }
}

/** A query may begin just after a KILL that found nothing, so it is repeated until the query has ended. */
async function killUntil(engine: Engine, queryId: string, ended: AbortSignal): Promise<void> {
  while (!ended.aborted) {
    await engine.kill(queryId)
    await sleep(100, ended)
  }
}

/** The same bytes, all computed before the first is given. */
async function* collected(chunks: AsyncGenerator<Uint8Array>, path: string): AsyncGenerator<Uint8Array> {
  try {
    await pipeline(chunks, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
    yield* createReadStream(path)
  } finally {
    await rm(path, { force: true })
  }
}
