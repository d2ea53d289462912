import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { testApp } from '../../../test/support/test-app.ts'
import { testPostgres } from '../../../test/support/test-databases.ts'

const { pool } = await testPostgres()
const app = await testApp(pool)
const { port } = new URL(await app.listen({ host: '127.0.0.1', port: 0 }))

async function answerTo(
  bytes: string,
): Promise<{ head: string; problem: { status: number; code: string; errors: unknown[] } }> {
  const socket = connect(Number(port), '127.0.0.1')
  await once(socket, 'connect')
  socket.write(bytes)
  const [head, body] = (await text(socket)).split('\r\n\r\n')
  return { head: head!, problem: JSON.parse(body!) }
}

test('a head that is too long, and what is no HTTP, are refused with a problem as well', async () => {
  for (const [bytes, status, code] of [
    [`GET /?${'a'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, 431, 'HEADERS_TOO_LARGE'],
    ['what?\r\n\r\n', 400, 'NOT_HTTP'],
  ] as const) {
    const { head, problem } = await answerTo(bytes)
    assert.match(head, new RegExp(`^HTTP/1.1 ${status} `))
    assert.match(head, /application\/problem\+json/)
    assert.deepEqual([problem.status, problem.code, problem.errors.length], [status, code, 1])
  }
})
