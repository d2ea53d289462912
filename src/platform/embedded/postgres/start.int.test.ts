import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { freePort } from '../../../../test/support/free-port.ts'
import { waitFor } from '../../../../test/support/running-system.ts'
import { openPostgres } from '../../postgres/pool.ts'
import { type EmbeddedPostgresOptions, startPostgres } from './start.ts'

// As in a checkout below /root: nobody else may enter.
const folder = mkdtempSync(join(tmpdir(), 'pg-'))
chmodSync(folder, 0o700)
after(() => rmSync(folder, { recursive: true, force: true }))

const options: EmbeddedPostgresOptions = {
  dataDir: join(folder, 'postgres'),
  host: '127.0.0.1',
  port: await freePort(),
  password: 'a "b" \'c\'',
  logFile: join(folder, 'postgres.log'),
}
const url = `postgres://creatorscope:${encodeURIComponent(options.password)}@127.0.0.1:${options.port}/creatorscope`

async function query(sql: string): Promise<unknown[]> {
  const pool = openPostgres(url, { max: 1 })
  try {
    return (await pool.query(sql)).rows
  } finally {
    await pool.end()
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

test('PostgreSQL 18 starts in a folder that only its owner may enter, and asks for its password', async () => {
  const server = await startPostgres(options)
  assert.match(JSON.stringify(await query('SHOW server_version')), /"18\./)
  await query('CREATE TABLE kept (n integer); INSERT INTO kept VALUES (1)')
  const stranger = openPostgres(url.replace(/:[^:@]+@/, ':wrong@'), { max: 1 })
  await assert.rejects(stranger.query('SELECT 1'), /password authentication failed/)
  await stranger.end()
  await server.stop()
  assert.equal(isAlive(server.pid), false)
})

test('what was committed survives kill -9 of the server', async () => {
  const server = await startPostgres(options)
  await query('INSERT INTO kept VALUES (2)')
  process.kill(server.pid, 'SIGKILL')
  await server.exited
  const again = await waitForStart()
  assert.deepEqual(await query('SELECT n FROM kept ORDER BY n'), [{ n: 1 }, { n: 2 }])
  await again.stop()
})

test('a server does not outlive a supervisor that was killed', async () => {
  const script = `import { startPostgres } from ${JSON.stringify(join(import.meta.dirname, 'start.ts'))}
    const { pid } = await startPostgres(${JSON.stringify(options)}); console.log(pid); setInterval(() => {}, 1000)`
  const supervisor = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const pid = await new Promise<number>((resolve) => supervisor.stdout.once('data', (line) => resolve(Number(line))))
  assert.ok(isAlive(pid))
  supervisor.kill('SIGKILL')
  await waitFor('the server to end', 20_000, async () => !isAlive(pid))
})

/** Right after kill -9 the server's other processes may still hold its memory; the supervisor tries again, and so do we. */
async function waitForStart(): ReturnType<typeof startPostgres> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startPostgres(options)
    } catch (error) {
      if (attempt === 20) throw error
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
  }
}
