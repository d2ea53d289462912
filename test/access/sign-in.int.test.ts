import assert from 'node:assert/strict'
import { Writable } from 'node:stream'
import { test } from 'node:test'
import { createLogger } from '../../src/core/log.ts'
import { makeKey } from '../../src/tenants/keys/key-text.ts'
import { addTenant, testPlans } from '../support/tenant-fixture.ts'
import { testApp } from '../support/test-app.ts'
import { testPostgres } from '../support/test-databases.ts'

const { pool } = await testPostgres()
let lines = ''
const destination = new Writable({
  write(chunk, _encoding, done) {
    lines += String(chunk)
    done()
  },
})
const access = { plans: testPlans({ unlimited: {} }), localTenant: 'demo' }
const app = await testApp(pool, { access, log: createLogger('test', 'trace', destination) })
const demo = await addTenant(pool, 'demo')
const SESSION = '/tenant-service/api/session'
const OWN_PAGE = { 'sec-fetch-site': 'same-origin' }
/** All that must never stand in a log. */
const secrets: string[] = []

interface Asked {
  method?: 'GET' | 'POST' | 'DELETE'
  url?: string
  headers?: Record<string, string>
  payload?: object | string
  remoteAddress?: string
}
const ask = ({ method = 'POST', url = SESSION, ...asked }: Asked) => app.inject({ method, url, ...asked })
const newKey = async () => {
  const made = await demo.addKey()
  secrets.push(made.secret)
  return made
}
const signIn = async (key: string, more: Asked = {}) =>
  ask({ payload: { key }, ...more, headers: { ...OWN_PAGE, ...more.headers } })
type Answer = Awaited<ReturnType<typeof ask>>
const cookieOf = ({ cookies }: Answer) => {
  const [cookie] = cookies as {
    name: string
    value: string
    secure?: boolean
    httpOnly?: boolean
    sameSite?: string
    path?: string
    domain?: string
  }[]
  if (cookie?.value) secrets.push(cookie.value)
  return cookie!
}
const sent = (answer: Answer) => ({ cookie: `${cookieOf(answer).name}=${cookieOf(answer).value}` })
const whoIs = async (headers: Record<string, string>) => (await ask({ method: 'GET', headers })).json()

test('a session begins with an id of its own, whatever the browser came with, and the one before it ends', async () => {
  const { secret, key } = await newKey()
  const planted = { cookie: 'creatorscope=planted' }
  const first = await signIn(secret, { headers: planted })
  assert.equal(first.statusCode, 201)
  assert.notEqual(cookieOf(first).value, 'planted')
  assert.deepEqual([first.json().tenantId, first.json().keyId, first.json().isOperator], ['demo', key.keyId, false])
  assert.equal((await whoIs(planted)).isSignedIn, false)
  assert.equal((await whoIs(sent(first))).isSignedIn, true)
  const second = await signIn(secret, { headers: sent(first) })
  assert.notEqual(cookieOf(second).value, cookieOf(first).value)
  assert.equal((await whoIs(sent(first))).isSignedIn, false)
  const { rows } = await pool.query("SELECT encode(session_hash, 'escape') AS kept FROM web_session")
  assert.ok(rows.every(({ kept }) => kept !== cookieOf(second).value))
})

test('signing out and revoking the key end a session at once, and the browser is told to forget it', async () => {
  const { secret, key } = await newKey()
  const session = sent(await signIn(secret))
  const out = await ask({ method: 'DELETE', headers: { ...OWN_PAGE, ...session } })
  assert.deepEqual([out.statusCode, out.json().isSignedIn, cookieOf(out).value], [200, false, ''])
  assert.equal((await whoIs(session)).isSignedIn, false)
  const other = sent(await signIn(secret))
  const revoked = await ask({
    method: 'DELETE',
    url: `/tenant-service/api/keys/${key.keyId}`,
    headers: { ...OWN_PAGE, ...other },
  })
  assert.equal(revoked.json().state, 'REVOKED')
  const deadline = Date.now() + 5_000
  while ((await whoIs(other)).isSignedIn) assert.ok(Date.now() < deadline)
  const after = await ask({ method: 'GET', url: '/tenant-service/api/usage', headers: other })
  assert.deepEqual([after.statusCode, after.json().code], [401, 'SESSION_ENDED'])
})

test('outside this machine a cookie is Secure, and everywhere unreadable for scripts and unsent by other sites', async () => {
  const { secret } = await newKey()
  const far = { remoteAddress: '10.1.2.3', headers: { host: 'app.example' } }
  for (const [asked, name, secure] of [
    [far, '__Host-creatorscope', true],
    [{ headers: { 'x-forwarded-for': '10.1.2.3' } }, '__Host-creatorscope', true],
    [{ headers: { host: 'app.example' } }, '__Host-creatorscope', true],
    [{}, 'creatorscope', undefined],
  ] as const) {
    const { domain, path, httpOnly, sameSite, ...cookie } = cookieOf(await signIn(secret, asked))
    assert.deepEqual(
      [cookie.name, cookie.secure, httpOnly, sameSite, path, domain],
      [name, secure, true, 'Strict', '/', undefined],
    )
  }
  const local = await signIn(secret)
  const stolen = { cookie: `creatorscope=${cookieOf(local).value}`, host: 'app.example' }
  assert.equal((await ask({ method: 'GET', headers: stolen, remoteAddress: '10.1.2.3' })).json().isSignedIn, false)
})

test('what a session signs must come from our own page: all else is refused, signing in and out too', async () => {
  const { secret } = await newKey()
  const session = sent(await signIn(secret))
  const make = (headers: Record<string, string>) =>
    ask({
      url: '/tenant-service/api/keys',
      headers: { ...session, ...headers },
      payload: { name: 'x', scopes: ['read'] },
    })
  for (const [headers, status] of [
    [{}, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'none' }, 403],
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://localhost:80' }, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'http://localhost:8080', host: 'localhost:80' }, 403],
    [{ origin: 'http://localhost:8080', host: 'localhost:8080' }, 201],
    [OWN_PAGE, 201],
  ] as const) {
    const answer = await make(headers)
    assert.deepEqual(
      [answer.statusCode, status === 403 ? answer.json().code : null],
      [status, status === 403 ? 'CROSS_SITE' : null],
      JSON.stringify(headers),
    )
    if (status === 201) secrets.push(answer.json().secret)
  }
  assert.equal((await ask({ payload: { key: secret } })).json().code, 'CROSS_SITE')
  assert.equal((await ask({ method: 'DELETE', headers: session })).json().code, 'CROSS_SITE')
  assert.equal((await whoIs(session)).isSignedIn, true)
})

test('guessing gets slow: of fifty wrong keys at once six are looked at, then the right one waits too, while programs with it go on', async () => {
  const { secret, key } = await newKey()
  const wrong = (): string => {
    const text = `${secret.slice(0, 21)}${makeKey().text.slice(21)}`
    secrets.push(text)
    return text
  }
  const at = { remoteAddress: '10.9.9.9' }
  const guesses = await Promise.all(Array.from({ length: 50 }, () => signIn(wrong(), at)))
  const of = (status: number) => guesses.filter(({ statusCode }) => statusCode === status)
  assert.deepEqual([of(401).length, of(429).length], [6, 44])
  assert.ok(
    of(429).every((answer) => answer.json().code === 'TOO_MANY_ATTEMPTS' && Number(answer.headers['retry-after']) >= 1),
  )
  const waits: number[] = []
  for (let guess = 0; guess < 4; guess++) {
    await pool.query('UPDATE access_attempt SET blocked_until = now()')
    await signIn(wrong(), at)
    waits.push(Number((await signIn(wrong(), at)).headers['retry-after']))
  }
  assert.deepEqual(waits, [2, 4, 8, 16])
  // From its address, and of its key from any other; other keys from other addresses are not held up.
  assert.equal((await signIn(secret, at)).statusCode, 429)
  assert.equal((await signIn(secret, { remoteAddress: '10.8.8.8' })).statusCode, 429)
  assert.equal((await signIn((await newKey()).secret, { remoteAddress: '10.7.7.7' })).statusCode, 201)
  const program = {
    method: 'GET',
    url: '/tenant-service/api/usage',
    headers: { authorization: `Bearer ${secret}` },
    ...at,
  } as const
  assert.equal((await ask(program)).statusCode, 200)
  const guessed = await ask({ ...program, headers: { authorization: `Bearer ${wrong()}` } })
  assert.deepEqual([guessed.statusCode, guessed.json().code], [429, 'TOO_MANY_ATTEMPTS'])
  await pool.query('UPDATE access_attempt SET blocked_until = now()')
  assert.equal((await signIn(secret, { remoteAddress: '10.8.8.8' })).json().keyId, key.keyId)
})

test('this machine signs its own page in without a key, and nothing that comes from elsewhere', async () => {
  const enter = (more: Asked = {}) =>
    ask({ url: `${SESSION}/local`, ...more, headers: { ...OWN_PAGE, ...more.headers } })
  const entered = await enter()
  assert.deepEqual([entered.statusCode, entered.json().tenantId, entered.json().isOperator], [201, 'demo', true])
  for (const refused of [
    { remoteAddress: '192.168.1.7' },
    { headers: { host: 'rebound.example' } },
    { headers: { 'x-forwarded-for': '127.0.0.1' } },
    { headers: { forwarded: 'for=127.0.0.1' } },
    { headers: { via: '1.1 proxy' } },
  ])
    assert.equal((await enter(refused)).json().code, 'NOT_LOCAL', JSON.stringify(refused))
  assert.equal((await enter({ headers: { 'sec-fetch-site': 'cross-site' } })).json().code, 'CROSS_SITE')
  const remote = await testApp(pool, { access: { plans: access.plans } })
  const answer = await remote.inject({ method: 'POST', url: `${SESSION}/local`, headers: OWN_PAGE })
  assert.equal(answer.json().code, 'NOT_LOCAL')
})

test('a key rotates with an overlap, gives no more than its maker has, and no log holds a key or a session', async () => {
  const { secret, key } = await newKey()
  const bearer = { authorization: `Bearer ${secret}` }
  const rotated = await ask({
    url: `/tenant-service/api/keys/${key.keyId}/rotate`,
    headers: bearer,
    payload: { overlapSeconds: 3_600 },
  })
  const { old, key: fresh, secret: freshSecret } = rotated.json()
  secrets.push(freshSecret)
  assert.deepEqual([old.state, old.replacedBy, fresh.scopes], ['REPLACED', fresh.keyId, key.scopes])
  for (const each of [secret, freshSecret])
    assert.equal(
      (await ask({ method: 'GET', url: '/tenant-service/api/keys', headers: { authorization: `Bearer ${each}` } }))
        .statusCode,
      200,
    )
  const again = await ask({ url: `/tenant-service/api/keys/${key.keyId}/rotate`, headers: bearer, payload: {} })
  assert.deepEqual([again.statusCode, again.json().code], [409, 'KEY_ENDED'])
  const narrow = await demo.keyHeader(['admin'])
  const wider = await ask({
    url: '/tenant-service/api/keys',
    headers: narrow,
    payload: { name: 'x', scopes: ['read'] },
  })
  assert.deepEqual([wider.statusCode, wider.json().errors[0].place], [403, '/scopes'])

  const careless = makeKey().text
  secrets.push(careless)
  await ask({ url: `/discovery-service/api/profile/YOUTUBE/search?key=${careless}`, headers: bearer })
  await ask({ method: 'GET', url: `/${careless}` })
  await signIn(careless)
  await ask({ headers: { ...OWN_PAGE, 'content-type': 'application/json' }, payload: `{"key":"${careless}"` })
  await ask({ headers: OWN_PAGE, payload: { key: careless, [careless]: careless } })
  await ask({ method: 'GET', headers: { authorization: careless, cookie: careless, 'x-request-id': 'a b' } })
  assert.ok(lines.length > 10_000 && secrets.length > 60)
  for (const each of secrets) assert.ok(!lines.includes(each), `the log holds ${each}`)
})
