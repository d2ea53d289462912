import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openPostgres } from '../../src/platform/postgres/pool.ts'
import type { Measured } from './measure.ts'

/** What is used of pg-boss 12. */
interface PgBoss {
  start(): Promise<unknown>
  stop(options: { graceful: boolean }): Promise<void>
  on(event: 'error', listener: (error: Error) => void): void
  createQueue(name: string): Promise<void>
  deleteAllJobs(name: string): Promise<void>
  insert(name: string, jobs: Array<{ data: object }>): Promise<unknown>
  fetch(name: string, options: { batchSize: number }): Promise<Array<{ id: string }>>
  complete(name: string, ids: string[]): Promise<unknown>
}

/** What is used of graphile-worker 0.18. */
interface GraphileWorker {
  Logger: new (factory: () => () => void) => unknown
  makeWorkerUtils(options: { pgPool: unknown; logger: unknown }): Promise<{
    migrate(): Promise<void>
    addJobs(jobs: Array<{ identifier: string; payload: object }>): Promise<unknown>
    release(): Promise<void>
  }>
  runOnce(options: { pgPool: unknown; preset: object; taskList: Record<string, () => Promise<void>> }): Promise<void>
}

export interface Rivals {
  PgBoss: new (options: object) => PgBoss
  graphile: GraphileWorker
}

const CHUNK = 5_000

/** Installs both into the folder, or takes them from RIVALS. Undefined: no registry answers. */
export async function openRivals(folder: string): Promise<Rivals | undefined> {
  const where = process.env.RIVALS ?? folder
  try {
    if (process.env.RIVALS === undefined)
      execFileSync(
        'npm',
        ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', 'pg-boss@12', 'graphile-worker@0.18'],
        { stdio: 'ignore', timeout: 120_000 },
      )
    const require = createRequire(join(where, 'rivals.cjs'))
    const load = (name: string): Promise<unknown> => import(pathToFileURL(require.resolve(name)).href)
    return {
      ...((await load('pg-boss')) as Pick<Rivals, 'PgBoss'>),
      graphile: (await load('graphile-worker')) as GraphileWorker,
    }
  } catch {
    return undefined
  }
}

/** The best of batches of 1,000 and 5,000 on one and two connections, fetched and completed as its documentation says. */
export async function measurePgBoss({ PgBoss }: Rivals, url: string, jobs: number): Promise<Pick<Measured, 'perS'>> {
  const boss = new PgBoss({ connectionString: url, supervise: false, schedule: false, max: 4 })
  boss.on('error', (error) => console.error(`pg-boss: ${error.message}`))
  await boss.start()
  await boss.createQueue('bench')
  let best = 0
  for (const [batchSize, loops] of [
    [1_000, 1],
    [1_000, 2],
    [5_000, 2],
  ] as const) {
    await boss.deleteAllJobs('bench')
    for (let i = 0; i < jobs; i += CHUNK)
      await boss.insert(
        'bench',
        Array.from({ length: Math.min(CHUNK, jobs - i) }, (_, j) => ({ data: { i: i + j } })),
      )
    const start = performance.now()
    await Promise.all(
      Array.from({ length: loops }, async () => {
        for (;;) {
          const fetched = await boss.fetch('bench', { batchSize })
          if (fetched.length === 0) return
          await boss.complete(
            'bench',
            fetched.map(({ id }) => id),
          )
        }
      }),
    )
    best = Math.max(best, jobs / (performance.now() - start))
  }
  await boss.stop({ graceful: false })
  return { perS: Math.round(best * 1_000) }
}

/** Runs until the queue is empty: with a local queue and batched completion as its performance page says, or without both. */
export async function measureGraphileWorker(
  { graphile }: Rivals,
  connectionString: string,
  jobs: number,
  { localQueue }: { localQueue: number | undefined },
): Promise<Pick<Measured, 'perS'>> {
  const logger = new graphile.Logger(() => () => {})
  const pgPool = openPostgres(connectionString, { max: 20 })
  const utils = await graphile.makeWorkerUtils({ pgPool, logger })
  await utils.migrate()
  let best = 0
  for (const concurrentJobs of localQueue === undefined ? [24] : [24, 100, 500]) {
    for (let i = 0; i < jobs; i += CHUNK)
      await utils.addJobs(
        Array.from({ length: Math.min(CHUNK, jobs - i) }, (_, j) => ({ identifier: 'bench', payload: { i: i + j } })),
      )
    const batches = { localQueue: { size: localQueue }, completeJobBatchDelay: 0, failJobBatchDelay: 0 }
    const worker = { logger, concurrentJobs, ...(localQueue ? batches : {}) }
    const start = performance.now()
    await graphile.runOnce({ pgPool, preset: { worker }, taskList: { bench: async () => {} } })
    best = Math.max(best, jobs / (performance.now() - start))
  }
  await utils.release()
  await pgPool.end()
  return { perS: Math.round(best * 1_000) }
}
