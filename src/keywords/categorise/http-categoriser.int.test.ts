import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, beforeEach, test } from 'node:test'
import { AppError } from '../../core/errors.ts'
import type { CategorisablePost } from './categoriser.ts'
import { httpCategoriser } from './http-categoriser.ts'

type Answer = { status?: number; body?: unknown; never?: true }
let answers: Answer[] = []
const asked: Array<{ inputs: CategorisablePost[] }> = []
const server = createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const question = JSON.parse(Buffer.concat(chunks).toString()) as { inputs: CategorisablePost[] }
  asked.push(question)
  const { status = 200, body, never } = answers.length > 1 ? answers.shift()! : (answers[0] ?? {})
  if (never) return
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(
    typeof body === 'string'
      ? body
      : JSON.stringify(body ?? { outputs: question.inputs.map(({ caption }) => [{ category: caption, score: 0.5 }]) }),
  )
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
after(() => {
  server.closeAllConnections()
  server.close()
})
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/categorise`
const posts = Array.from(
  { length: 5 },
  (_, i): CategorisablePost => ({ platform: 'INSTAGRAM', title: null, caption: `c${i}`, tags: [] }),
)
const open = (changes = {}) => httpCategoriser({ url, model: 'm', timeoutMs: 2_000, batch: 2, attempts: 3, ...changes })
const failure = async (promise: Promise<unknown>): Promise<AppError> => {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  assert.ok(error instanceof AppError, String(error))
  return error
}

beforeEach(() => {
  answers = []
  asked.length = 0
})

test('posts go in batches and their scores come back in order, through failures that pass', async () => {
  answers = [{ status: 503 }, {}, { status: 429 }, {}]
  const told = await open().categorise(posts)
  assert.deepEqual(
    told.map(([first]) => first!.category),
    ['c0', 'c1', 'c2', 'c3', 'c4'],
  )
  assert.deepEqual(
    asked.map(({ inputs }) => inputs.length),
    [2, 2, 2, 2, 1],
  )
})

test('no answer in time is said, and may pass', async () => {
  answers = [{ never: true }]
  const error = await failure(open({ timeoutMs: 50, attempts: 1 }).categorise(posts))
  assert.deepEqual([error.kind, error.message], ['transient', `${url}: no answer within 50 ms`])
})

test('a service that keeps failing is left alone, and asked again after a while', async () => {
  const categoriser = open({ attempts: 1, failures: 2, restMs: 100 })
  answers = [{ status: 500 }]
  for (let i = 0; i < 4; i++) assert.equal((await failure(categoriser.categorise(posts))).kind, 'transient')
  assert.equal(asked.length, 2)
  answers = []
  await new Promise((resolve) => setTimeout(resolve, 150))
  assert.equal((await categoriser.categorise(posts)).length, 5)
})

test('an answer that says no, or is of another shape, is not asked for again', async () => {
  for (const answer of [
    { status: 400, body: 'no' },
    { body: 'not JSON' },
    { body: { outputs: [] } },
    { body: { outputs: [[{ category: 'a', score: 7 }], []] } },
  ]) {
    answers = [answer]
    asked.length = 0
    const error = await failure(open().categorise(posts))
    assert.deepEqual([error.code, error.kind, asked.length], ['CATEGORISER_REFUSED', 'user', 1])
  }
})
