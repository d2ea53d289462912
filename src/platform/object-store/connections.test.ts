import assert from 'node:assert/strict'
import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { createServer as createTlsServer } from 'node:tls'
import { promisify } from 'node:util'
import { Connections, type ConnectionsLimits } from './connections.ts'

const LIMITS: ConnectionsLimits = {
  connections: 4,
  connectTimeoutMs: 500,
  answerTimeoutMs: 500,
  idleTimeoutMs: 500,
}
const HEAD = 'PUT /b/k HTTP/1.1\r\nhost: x\r\n'
const OK = 'HTTP/1.1 200 OK\r\ncontent-length: 0\r\netag: "e"\r\n\r\n'

/** A server that calls back with each connection, and the connections to it. */
async function serve(t: TestContext, onConnection: (socket: Socket, count: number) => void, limits = LIMITS) {
  let count = 0
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined).on('close', () => sockets.delete(socket)))
    onConnection(socket, ++count)
  })
  const connections = new Connections(new URL(`http://127.0.0.1:${await listen(server)}`), limits)
  t.after(() => {
    connections.close()
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return { connections, counted: () => count, open: () => sockets.size }
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

/** Calls back with each whole request whose body has so many bytes. */
function onRequest(socket: Socket, bytes: number, answer: (request: string) => void): void {
  let text = ''
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1')
    const end = text.indexOf('\r\n\r\n') + 4 + bytes
    if (text.length < end) return
    const request = text.slice(0, end)
    text = text.slice(end)
    answer(request)
  })
}

test('a request arrives byte for byte, and one connection carries the next one too', async (t) => {
  const requests: string[] = []
  const { connections, counted } = await serve(t, (socket) =>
    onRequest(socket, 4, (request) => {
      requests.push(request)
      socket.write(OK)
    }),
  )
  for (const body of ['\0\r\n\xff', 'next']) {
    const answer = await connections.send(HEAD, Buffer.from(body, 'latin1'))
    assert.deepEqual([answer.status, answer.header('etag')], [200, '"e"'])
  }
  assert.deepEqual(requests, [`${HEAD}content-length: 4\r\n\r\n\0\r\n\xff`, `${HEAD}content-length: 4\r\n\r\nnext`])
  assert.equal(counted(), 1)
})

test('many requests at once share the connections that there may be, and each gets its own answer', async (t) => {
  const { connections, counted } = await serve(t, (socket) =>
    onRequest(socket, 3, (request) => {
      setTimeout(() => socket.write(`HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\n${request.slice(-3)}`), 1)
    }),
  )
  const bodies = Array.from({ length: 50 }, (_, i) => String(100 + i))
  const answers = await Promise.all(bodies.map((body) => connections.send(HEAD, Buffer.from(body))))
  assert.deepEqual(
    answers.map(({ body }) => body),
    bodies,
  )
  assert.equal(counted(), LIMITS.connections)
})

test('a kept connection that was closed as it was taken is replaced, once', async (t) => {
  const { connections, counted } = await serve(t, (socket, count) =>
    onRequest(socket, 1, (request) => {
      // The first connection takes one request, the second none, the others all.
      if (count === 1 && request.endsWith('1')) socket.write(OK)
      else if (count === 3) socket.write(OK)
      else socket.resetAndDestroy()
    }),
  )
  assert.equal((await connections.send(HEAD, Buffer.from('1'))).status, 200)
  await assert.rejects(connections.send(HEAD, Buffer.from('2')), /reset|closed|EPIPE/i)
  assert.equal(counted(), 2)
  assert.equal((await connections.send(HEAD, Buffer.from('3'))).status, 200)
})

test('half an answer is an error, and is not asked for again', async (t) => {
  const { connections, counted } = await serve(t, (socket) => {
    let count = 0
    onRequest(socket, 1, () => {
      count += 1
      if (count === 1) socket.write(OK)
      else socket.end('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf')
    })
  })
  await connections.send(HEAD, Buffer.from('1'))
  await assert.rejects(connections.send(HEAD, Buffer.from('2')), /closed the connection before its answer/)
  assert.equal(counted(), 1)
})

test('a refusal that comes before the body was read is the answer, and ends the connection', async (t) => {
  const BODY = 20_000_000
  let received = 0
  const { connections, open } = await serve(t, (socket) => {
    socket.pause().write('HTTP/1.1 413 Too Large\r\ncontent-length: 0\r\n\r\n')
    setTimeout(() => socket.on('data', (bytes) => (received += bytes.length)).resume(), 100)
  })
  assert.equal((await connections.send(HEAD, Buffer.alloc(BODY))).status, 413)
  await until(() => open() === 0)
  assert.ok(received < BODY)
})

test('a server that says nothing, or does not take a connection, is left after its time', async (t) => {
  const { connections } = await serve(t, (socket) => socket.resume())
  await assert.rejects(connections.send(HEAD, Buffer.from('1')), /did not answer in time/)
  const { connections: secure } = await serveAs(t, 'https:')
  await assert.rejects(secure.send(HEAD, Buffer.from('1')), /did not take the connection in time/)
})

/** A server that never says a word, addressed by another protocol. */
async function serveAs(t: TestContext, protocol: string) {
  const server = createServer((socket) => socket.resume().on('error', () => undefined))
  const connections = new Connections(new URL(`${protocol}//127.0.0.1:${await listen(server)}`), LIMITS)
  t.after(() => {
    connections.close()
    server.close()
  })
  return { connections }
}

test('a connection that is not used is closed after its time', async (t) => {
  const { connections, open } = await serve(t, (socket) => onRequest(socket, 1, () => socket.write(OK)))
  await connections.send(HEAD, Buffer.from('1'))
  assert.equal(open(), 1)
  await until(() => open() === 0)
})

test('closing ends what is under way and what waits, and takes no more', async (t) => {
  const { connections } = await serve(t, (socket) => socket.resume(), { ...LIMITS, connections: 1 })
  const send = (): Promise<unknown> => connections.send(HEAD, Buffer.from('1'))
  const sent = [send(), send()]
  connections.close()
  for (const each of await Promise.allSettled([...sent, send()]))
    assert.match(String(each.status === 'rejected' && each.reason), /were closed/)
})

test('over TLS a certificate is checked, and an idle connection keeps no process alive', async (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'connections-'))
  const [key, cert] = [join(dir, 'key.pem'), join(dir, 'cert.pem')]
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '2', '-nodes']
  const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-keyout', key, '-out', cert]
  execFileSync('openssl', [...made, ...subject], { stdio: 'pipe' })
  const server = createTlsServer({ key: readFileSync(key), cert: readFileSync(cert) }, (socket) => {
    socket.on('error', () => undefined)
    onRequest(socket, 9_000, () => socket.write(OK))
  })
  const port = await listen(server)
  t.after(() => {
    server.close()
    rmSync(dir, { recursive: true })
  })
  const script = `import { Connections } from ${JSON.stringify(join(import.meta.dirname, 'connections.ts'))}
    const limits = ${JSON.stringify({ ...LIMITS, answerTimeoutMs: 10_000, connectTimeoutMs: 10_000, idleTimeoutMs: 60_000 })}
    const connections = new Connections(new URL('https://localhost:${port}'), limits)
    const answer = await connections.send(${JSON.stringify(HEAD)}, Buffer.alloc(9_000)).catch((error) => ({ status: error.code }))
    console.log(answer.status)`
  const run = (env: Record<string, string>): Promise<{ stdout: string }> =>
    promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
      env: { ...process.env, ...env },
      timeout: 20_000,
    })
  assert.equal((await run({ NODE_EXTRA_CA_CERTS: cert })).stdout.trim(), '200')
  assert.match((await run({ NODE_TLS_REJECT_UNAUTHORIZED: '0' })).stdout, /SELF_SIGNED/)
})

async function until(holds: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 5_000; !holds(); ) {
    assert.ok(Date.now() < deadline, 'it did not come to pass within 5 s')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
