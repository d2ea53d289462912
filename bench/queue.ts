/**
 * `npm run bench queue`: claims and completions a second from queues of several depths, the whole cycle (a claim under a lease, the
 * end and `asset_log` in one transaction) on one and two connections, beside PostgreSQL's floor (the same rows changed twice by the
 * barest UPDATE, with the same records, on as many connections), renewals of leases (of which a task that takes less than 30 s
 * needs none), a long steady run, and no-op jobs beside pg-boss 12 and graphile-worker 0.18 at their best documented settings, all on
 * one embedded PostgreSQL. DEPTHS (default 10000,1000000,10000000), TASKS a measurement (default 100,000), STEADY tasks of the steady
 * run (default 1,000,000), JOBS for the comparison (default 50,000). The rivals are installed into a temporary folder; without a
 * registry they are left out. RIVALS names a folder that has them already. The default sizes take 12 GB of disk and about 15 minutes.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../src/platform/embedded/postgres/start.ts'
import { openPostgres, type Pool } from '../src/platform/postgres/pool.ts'
import { freePort } from '../test/support/free-port.ts'
import { measureFloor } from './queue/floor.ts'
import { loadQueue, migrateQueue, refillQueue } from './queue/load-queue.ts'
import { type Measured, meanOf, measureClaims, measureCycle, measureRenewals } from './queue/measure.ts'
import { measureGraphileWorker, measurePgBoss, openRivals } from './queue/rivals.ts'
import { runSteadily } from './queue/steady-run.ts'

const numbers = (text: string): number[] => text.split(',').map(Number)
const DEPTHS = numbers(process.env.DEPTHS ?? '10000,1000000,10000000')
const TASKS = Number(process.env.TASKS ?? 100_000)
const STEADY = Number(process.env.STEADY ?? 1_000_000)
const JOBS = Number(process.env.JOBS ?? 50_000)
const BATCH = 100
const WARM_UP = 20_000

const folder = mkdtempSync(join(tmpdir(), 'bench-queue-'))
const port = await freePort()
const postgres = await startPostgres({
  dataDir: join(folder, 'postgres'),
  host: '127.0.0.1',
  port,
  password: 'bench',
  logFile: join(folder, 'postgres.log'),
})
const url = `postgres://creatorscope:bench@127.0.0.1:${port}`
/** `ofFloor`: the rate beside the floor's on as many connections. */
type Noted = Partial<Measured> & { perS: number; ofFloor?: number }
const rows: Array<{ what: string } & Partial<Noted>> = []
const rates = new Map<string, number>()
try {
  await measureAll()
} finally {
  await postgres.stop()
  rmSync(folder, { recursive: true })
}
console.table(rows)
const deepest = Math.max(...DEPTHS)
console.log(
  JSON.stringify({
    bench: 'queue',
    tasks_per_s: rates.get('no-op jobs'),
    tasks_per_s_at_10m: rates.get(`claim and end, ${deepest} deep`),
    ...(deepest === 10_000_000 ? {} : { deepest }),
    pg_boss_per_s: rates.get('pg-boss') ?? null,
    graphile_worker_per_s: rates.get('graphile-worker') ?? null,
  }),
)

function note(what: string, measured: Noted): void {
  rows.push({ what, ...measured })
  rates.set(what, measured.perS)
  console.error(what, JSON.stringify(measured))
}

async function measureAll(): Promise<void> {
  const pool = openPostgres(`${url}/creatorscope`, { max: 4 })
  try {
    await migrateQueue(pool)
    await loadQueue(pool, WARM_UP)
    await measureCycle(pool, WARM_UP, { batch: BATCH, connections: 1, log: true }) // code that is not compiled yet costs thrice as much
    note('floor: two bare UPDATEs', await measureFloor(pool, TASKS, { batch: BATCH, connections: 1, log: false }))
    const floors = new Map<number, number>()
    for (const connections of [1, 2]) {
      const floor = await measureFloor(pool, TASKS, { batch: BATCH, connections, log: true })
      note(`floor of the whole cycle, ${connections} connections`, floor)
      floors.set(connections, floor.perS)
    }
    for (const depth of DEPTHS) {
      const tasks = Math.min(TASKS, depth)
      note(`claim, ${depth} deep`, await inRounds(pool, depth, () => measureClaims(pool, tasks, BATCH)))
      note(
        `renew a lease, ${depth} deep`,
        await inRounds(pool, depth, () => measureRenewals(pool, Math.min(tasks, 10_000), BATCH)),
      )
      const cycle = (connections: number, log: boolean): Promise<Measured> =>
        inRounds(pool, depth, () => measureCycle(pool, tasks, { batch: BATCH, connections, log }))
      note(`claim and end, ${depth} deep`, await cycle(1, false))
      for (const [connections, floor] of floors) {
        const whole = await cycle(connections, true)
        note(`whole cycle, ${connections} connections, ${depth} deep`, {
          ...whole,
          ofFloor: Math.round((whole.perS / floor) * 100) / 100,
        })
      }
    }
    if (STEADY > 0) rows.push(...(await runSteadily(pool, STEADY)))
    if (JOBS > 0) await compare(pool)
  } finally {
    await pool.end()
  }
}

/** A shallow queue is measured several times over: a third of a second says little, and most of it is plans that are made. */
async function inRounds(pool: Pool, depth: number, round: () => Promise<Measured>): Promise<Measured> {
  const rounds: Measured[] = []
  await loadQueue(pool, depth)
  for (let left = Math.min(5, Math.ceil(TASKS / depth)); left > 0; left -= 1) {
    await refillQueue(pool, depth)
    rounds.push(await round())
  }
  return meanOf(rounds)
}

/** No-op jobs from a hot table: ours with batches as large as theirs. */
async function compare(pool: Pool): Promise<void> {
  await loadQueue(pool, JOBS)
  note('no-op jobs', await measureCycle(pool, JOBS, { batch: 1_000, connections: 2, log: false }))
  const rivals = await openRivals(folder)
  if (rivals === undefined) return console.error('pg-boss and graphile-worker cannot be installed here: left out')
  note('pg-boss', await measurePgBoss(rivals, `${url}/creatorscope`, JOBS))
  note('graphile-worker', await measureGraphileWorker(rivals, `${url}/creatorscope`, JOBS, { localQueue: 2_000 }))
  note(
    'graphile-worker, no local queue',
    await measureGraphileWorker(rivals, `${url}/creatorscope`, Math.ceil(JOBS / 5), { localQueue: undefined }),
  )
}
