import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { sleep } from '../../../core/backoff.ts'
import { createLogger } from '../../../core/log.ts'
import type { ManagedProcess } from '../managed-process.ts'
import { askSupervisor, takeDataFolder } from './control-socket.ts'
import { type Supervisor, supervise } from './supervise.ts'

const log = createLogger('test', 'silent')

function sleeper(): Promise<ManagedProcess> {
  const child = spawn('sleep', ['60'])
  const exited = new Promise<string>((resolve) => child.once('exit', (code, signal) => resolve(signal ?? String(code))))
  return Promise.resolve({
    pid: child.pid!,
    exited,
    async stop() {
      child.kill()
      await exited
    },
  })
}

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 400 && !condition(); i += 1) await sleep(25)
  assert.ok(condition(), 'it did not come true in 10 s')
}

function pidOf(supervisor: Supervisor): number | null {
  return supervisor.status()[0]!.pid
}

test('a part that is killed is started again and the status tells of it', async () => {
  const supervisor = supervise(log)
  await supervisor.add({ name: 'part', start: sleeper })
  const first = pidOf(supervisor)!
  process.kill(first, 'SIGKILL')
  await until(() => ![null, first].includes(pidOf(supervisor)))
  const [status] = supervisor.status()
  assert.deepEqual(
    { ...status, pid: 0 },
    { name: 'part', state: 'running', pid: 0, restarts: 1, lastFailure: 'SIGKILL' },
  )
  await supervisor.stop()
  assert.equal(supervisor.status()[0]!.state, 'stopped')
})

test('a part that cannot start again is tried until it can', async () => {
  let starts = 0
  const supervisor = supervise(log)
  await supervisor.add({
    name: 'part',
    start: () => {
      starts += 1
      return starts === 2 || starts === 3 ? Promise.reject(new Error('not yet')) : sleeper()
    },
  })
  process.kill(pidOf(supervisor)!, 'SIGKILL')
  await until(() => starts === 4 && pidOf(supervisor) !== null)
  assert.equal(supervisor.status()[0]!.lastFailure, 'not yet')
  await supervisor.stop()
})

test('parts stop in the reverse of the order they were started in', async () => {
  const stopped: string[] = []
  const supervisor = supervise(log)
  for (const name of ['engine', 'api']) {
    await supervisor.add({
      name,
      start: async () => {
        const part = await sleeper()
        return { ...part, stop: () => part.stop().then(() => void stopped.push(name)) }
      },
    })
  }
  await supervisor.stop()
  assert.deepEqual(stopped, ['api', 'engine'])
})

test('a part that was still starting when another one failed is stopped too', async () => {
  const supervisor = supervise(log)
  let slow: ManagedProcess | undefined
  const adding = Promise.all([
    supervisor.add({ name: 'broken', start: () => Promise.reject(new Error('broken')) }),
    supervisor.add({
      name: 'slow',
      start: async () => {
        await sleep(200)
        slow = await sleeper()
        return slow
      },
    }),
  ])
  await assert.rejects(adding, /broken/)
  await supervisor.stop()
  assert.equal(await slow?.exited, 'SIGTERM')
})

test('a data folder has one owner at a time, and a killed one blocks nobody', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'folder-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const status = () => ({ pid: process.pid, owner: 'start' as const, parts: [] })
  const first = await takeDataFolder(folder, status)
  assert.deepEqual(await askSupervisor(folder), status())
  await assert.rejects(
    takeDataFolder(folder, status),
    new RegExp(`already runs on ${folder} \\(process ${process.pid}\\).*DATA_DIR`),
  )
  await first.release()
  const killed = spawn(process.execPath, [
    '-e',
    `require('node:net').createServer().listen(${JSON.stringify(join(folder, 'supervisor.sock'))}, () => process.kill(process.pid, 'SIGKILL'))`,
  ])
  await new Promise((resolve) => killed.once('exit', resolve))
  await (await takeDataFolder(folder, status)).release()
})
