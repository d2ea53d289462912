import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { exampleRequests, type FuzzRequest, type OpenApi, requestTo } from './request-arbitrary.ts'
import { openTestedApi } from './tested-api.ts'

const { app, known, keep } = await openTestedApi()
const document = (await app.inject('/docs/json')).json() as OpenApi

interface Problem {
  type: string
  title: string
  status: number
  detail: string
  code: string
  instance: string
  errors: { place: string; message: string }[]
}

function assertProblem(problem: Problem, status: number, type: unknown): void {
  assert.match(String(type), /^application\/problem\+json/)
  assert.equal(problem.status, status)
  for (const part of ['type', 'title', 'detail', 'code', 'instance'] as const)
    assert.ok(typeof problem[part] === 'string' && problem[part].length > 0, `no ${part}`)
  // Of what is not there, the address is the place.
  assert.ok(problem.errors.length > 0 || status === 404, 'no place is named')
  for (const { place, message } of problem.errors) assert.ok(place.length > 0 && message.length > 0)
}

const seen = new Map<string, Set<number>>()

async function send({ operation, method, url, headers, body }: FuzzRequest): Promise<void> {
  const answer = await app.inject({ method, url, headers, ...(body === undefined ? {} : { payload: body }) })
  const { statusCode } = answer
  seen.set(operation, (seen.get(operation) ?? new Set()).add(statusCode))
  const told = `${statusCode} ${answer.body.slice(0, 500)}`
  assert.ok(statusCode < 500, told)
  try {
    if (statusCode >= 400) assertProblem(answer.json(), statusCode, answer.headers['content-type'])
    else if (String(answer.headers['content-type']).includes('json') && answer.body !== '') answer.json()
  } catch (error) {
    throw new Error(told, { cause: error })
  }
}

/** The tested server has no picture stored, no keys since it is open, and no board of a month. */
const UNANSWERED = [
  'getAsset',
  'getEntityAssets',
  'repairEntityAssets',
  'signIn',
  'signInLocally',
  'createKey',
  'rotateKey',
  'revokeKey',
  'getRankMovement',
]

test('every operation answers a request that is made of the examples of its document', async () => {
  const unanswered: string[] = []
  for (const [operation, requests] of exampleRequests(document, known)) {
    for (const request of fc.sample(requests, { numRuns: 12, seed: 4 })) {
      await keep()
      await send(request)
    }
    if (![...seen.get(operation)!].some((status) => status < 300)) unanswered.push(operation)
  }
  assert.deepEqual(unanswered, UNANSWERED)
})

test('no request, valid or broken, to any operation is answered by a fault of ours, and every refusal names the place', async () => {
  const requests = requestTo(document, known)
  await fc.assert(fc.asyncProperty(requests, send), { numRuns: process.env.LONG ? 20_000 : 500, endOnFailure: true })
  const operations = Object.values(document.paths).flatMap((path) =>
    Object.values(path).map(({ operationId }) => operationId),
  )
  if (process.env.LONG) {
    for (const [operation, statuses] of seen) console.log(operation, [...statuses].sort().join(' '))
    assert.deepEqual(
      operations.filter((operation) => !seen.has(operation)),
      [],
    )
  }
})
