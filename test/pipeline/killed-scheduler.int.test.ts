import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sleep } from '../../src/core/backoff.ts'
import { forgetEnded } from '../../src/pipeline/runs/forget-ended.ts'
import { openDurableClient } from '../../src/platform/dbos/durable-client.ts'
import { waitFor } from '../support/running-system.ts'
import { testPostgres } from '../support/test-databases.ts'
import type { SchedulerConfig } from './scheduler-process.ts'

const processes: ChildProcess[] = []
after(() => {
  for (const child of processes) child.kill('SIGKILL') // before the database goes
})
const { pool, url } = await testPostgres()

async function startProcess(config: SchedulerConfig): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'scheduler-process.ts'), JSON.stringify(config)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await Promise.race([
    once(child.stdout!, 'data'),
    once(child, 'exit').then(([code]) => assert.fail(`a scheduler ended with ${code}`)),
  ])
  return child
}

test('of three schedulers one is killed again and again: every tick has one run, every run ends, its effect is there once', async () => {
  await pool.query('CREATE TABLE effect (run text, step text, PRIMARY KEY (run, step))')
  // A minute in a second; in the long run in four, so that a machine that is busy beside keeps up with the ticks.
  const config = { url, began: Date.now(), speed: process.env.LONG ? 15 : 60 }
  processes.push(...(await Promise.all([startProcess(config), startProcess(config), startProcess(config)])))
  const [kills, everyMs] = process.env.LONG ? [30, 10_000] : [3, 1_000]
  for (let kill = 0; kill < kills; kill++) {
    await sleep(everyMs)
    const victim = kill % processes.length
    processes[victim]!.kill('SIGKILL')
    processes[victim] = await startProcess(config)
  }
  await pool.query("UPDATE pipeline_schedule SET planned_until = '2100-01-01'") // no tick after this
  await waitFor('all runs to end', 120_000, async () => {
    const { rowCount } = await pool.query("SELECT FROM pipeline_run WHERE state NOT IN ('DONE', 'FAILED')")
    return rowCount === 0
  })
  const { rows } = await pool.query<{ schedule: string; runs: number; minutes: number; done: number; effects: number }>(
    `SELECT schedule, count(*)::int AS runs, (extract(epoch FROM max(tick) - min(tick)) / 60)::int + 1 AS minutes,
            count(*) FILTER (WHERE state = 'DONE' AND attempt = 1)::int AS done,
            (SELECT count(*)::int FROM effect WHERE run LIKE schedule || '/%') AS effects
       FROM pipeline_run GROUP BY schedule ORDER BY schedule`,
  )
  assert.deepEqual(
    rows.map(({ schedule }) => schedule),
    ['a', 'b'],
  )
  for (const { schedule, runs, minutes, done, effects } of rows)
    assert.deepEqual([minutes, done, effects], [runs, runs, 2 * runs], `${schedule}: ${runs} runs`)
})

test('what ended long ago is forgotten, with what made it durable', async () => {
  const count = async (table: string) => (await pool.query(`SELECT FROM ${table}`)).rowCount
  const durable = await openDurableClient(pool, url)
  await forgetEnded({ pool, durable }, new Date(0))
  const kept = await count('pipeline_run')
  assert.ok(kept! > 0 && (await count('dbos.workflow_status'))! >= kept!)
  // A run has ended a moment before the work on it.
  await waitFor('the work on all runs to have ended', 60_000, async () => {
    await forgetEnded({ pool, durable }, new Date('2100-01-01'))
    return (await count('dbos.workflow_status')) === 0
  })
  const tables = ['pipeline_run', 'pipeline_line', 'dbos.operation_outputs', 'dbos.workflow_input']
  for (const table of tables) assert.equal(await count(table), 0, table)
  await durable.close()
})
