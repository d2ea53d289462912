import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../support/free-port.ts'
import {
  isReady,
  type RunningSystem,
  runCommand,
  search as searchAs,
  startSystem,
  waitFor,
} from '../support/running-system.ts'

const CREATORS = 1_000
let system: RunningSystem

before(async () => {
  system = await startSystem({ DEMO_CREATORS: String(CREATORS), SCHEDULES: 'true', API_ACCESS: 'keys' })
  await waitFor('all parts', 60_000, async () => (await system.status()).parts.length === 8)
})
after(() => system?.stop())

/** Asks with the key that `start` printed. */
const search = (url: string, platform: string, filters: unknown[] = [], query = '') => {
  const [, key] = /shown this once: (csk_\S+)/.exec(system.output()) ?? []
  return searchAs(url, platform, filters, query, { authorization: `Bearer ${key}` })
}

test('one command makes the demo searchable and ready', async () => {
  const answer = await search(system.url, 'ALL', [], 'size=1')
  assert.equal(answer.status, 200)
  assert.equal(((await answer.json()) as { count: number }).count, CREATORS)
  const version = await fetch(`http://127.0.0.1:${system.env.EMBEDDED_CLICKHOUSE_PORT}/?query=SELECT+version()`)
  assert.match(await version.text(), /^26\./)
})

test('without a key nobody is let in, but the page of this very machine; keys are made and ended by commands', async () => {
  assert.equal((await searchAs(system.url, 'ALL')).status, 401)
  const session = `${system.url}/tenant-service/api/session`
  const entered = await fetch(`${session}/local`, { method: 'POST', headers: { origin: system.url } })
  assert.equal(entered.status, 201)
  const cookie = entered.headers.getSetCookie()[0]!.split(';', 1)[0]!
  assert.equal((await searchAs(system.url, 'ALL', [], '', { cookie, origin: system.url })).status, 200)
  const proxied = { method: 'POST', headers: { origin: system.url, 'x-forwarded-for': '10.0.0.1' } }
  assert.equal((await fetch(`${session}/local`, proxied)).status, 403)

  const made = await runCommand(['tenants', 'create', 'acme', '--json'], system.env)
  assert.equal(made.code, 0, made.stderr)
  const { key, secret } = JSON.parse(made.stdout) as { key: { keyId: string }; secret: string }
  const asAcme = () => searchAs(system.url, 'ALL', [], '', { authorization: `Bearer ${secret}` })
  assert.equal((await asAcme()).status, 200)
  const revoked = await runCommand(['tenants', 'key', 'revoke', key.keyId], system.env)
  assert.equal(revoked.code, 0, revoked.stderr)
  assert.equal((await asAcme()).status, 401)
  const twice = await runCommand(['tenants', 'create', 'acme'], system.env)
  assert.match(twice.stderr, /^creatorscope: There is a tenant acme already/)
})

test('a second start on the same folder is refused and says who runs', async () => {
  const second = await runCommand(['start'], { ...system.env, PORT: String(await freePort()) })
  assert.equal(second.code, 1)
  assert.match(second.stderr, new RegExp(`already runs on ${system.dataDir} \\(process ${system.process.pid}\\)`))
})

test('a taken port is named with the setting that changes it', async () => {
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  const { port } = taken.address() as { port: number }
  for (const setting of ['PORT', 'EMBEDDED_POSTGRES_PORT', 'EMBEDDED_CLICKHOUSE_PORT', 'EMBEDDED_OBJECT_STORE_PORT']) {
    const ports = Object.fromEntries(
      await Promise.all(
        ['PORT', 'EMBEDDED_POSTGRES_PORT', 'EMBEDDED_CLICKHOUSE_PORT', 'EMBEDDED_OBJECT_STORE_PORT'].map(
          async (name) => [name, String(await freePort())],
        ),
      ),
    )
    const refused = await runCommand(['start'], {
      ...system.env,
      DATA_DIR: `${system.dataDir}/other`,
      DEMO_CREATORS: '0',
      ...ports,
      [setting]: String(port),
    })
    assert.equal(refused.code, 1, setting)
    assert.match(refused.stderr, new RegExp(`Port ${port} for .* is taken.*${setting}`), setting)
  }
  taken.close()
})

test('what a person triggers is run by the scheduler, and its log can be read', async () => {
  const triggered = await runCommand(['runs', 'trigger', 'models_hourly', '--json'], system.env)
  assert.equal(triggered.code, 0, triggered.stderr)
  const { id } = JSON.parse(triggered.stdout) as { id: string }
  await waitFor('the run to end', 60_000, async () => {
    const shown = await runCommand(['runs', 'show', id, '--json'], system.env)
    const { run, lines } = JSON.parse(shown.stdout) as { run: { state: string }; lines: { text: string }[] }
    assert.ok(!['FAILED', 'RETRYING'].includes(run.state), shown.stdout)
    return run.state === 'DONE' && lines.some(({ text }) => text.includes('mart_peer_figures'))
  })
  const refused = await runCommand(['runs', 'trigger', 'nothing'], system.env)
  assert.equal(refused.code, 1)
  assert.match(refused.stderr, /^creatorscope: there is no schedule "nothing"; there are models_core, /)
})

test('each part that is killed comes back; searches fail only while PostgreSQL or the API restarts, and nothing is lost', async () => {
  const failures: string[] = []
  let killed = 'nothing'
  let looping = true
  let underWay: Promise<unknown> = Promise.resolve()
  const loop = (async () => {
    while (looping) {
      const during = killed
      underWay = search(system.url, 'ALL', [{ filterType: 'GTE', field: 'followers', value: 1 }], 'size=5').then(
        (answer) => answer.status === 200 || failures.push(during),
        () => failures.push(during),
      )
      await underWay
      await sleep(5) // far below the limit of requests a minute
    }
  })()
  for (const name of ['clickhouse', 'object-store', 'worker', 'media-origin', 'postgres', 'api']) {
    const pid = (await system.status()).parts.find((part) => part.name === name)!.pid!
    killed = name
    process.kill(pid, 'SIGKILL')
    await waitFor(`${name} to come back`, 60_000, async () => {
      const part = (await system.status()).parts.find((candidate) => candidate.name === name)!
      return (
        part.state === 'running' &&
        part.pid !== pid &&
        (await isReady(system.url)) &&
        (await search(system.url, 'ALL')).status === 200
      )
    })
    killed = 'nothing'
    await underWay // else the next kill would count for this part
  }
  looping = false
  await loop
  assert.deepEqual(
    [...new Set(failures)].filter((name) => !['postgres', 'api', 'nothing'].includes(name)),
    [],
  )
  // A request that was under way when the killed part came back still counts for that part, so only a few may be left.
  assert.ok(
    failures.filter((name) => name === 'nothing').length <= 2,
    `searches failed while all was well: ${failures.join(', ')}`,
  )
  const { count } = (await (await search(system.url, 'ALL')).json()) as { count: number }
  assert.equal(count, CREATORS)
  const raw = await fetch(
    `http://127.0.0.1:${system.env.EMBEDDED_CLICKHOUSE_PORT}/?query=SELECT+uniq(profile_id)+FROM+creatorscope.raw_profile_snapshot`,
  )
  assert.equal(Number(await raw.text()), CREATORS)
})

test('Ctrl-C ends every child, in order, with exit code 0', async () => {
  const { parts } = await system.status()
  assert.equal(await system.stop(), 0)
  for (const { name, pid } of parts) assert.throws(() => process.kill(pid!, 0), { code: 'ESRCH' }, `${name} still runs`)
})
