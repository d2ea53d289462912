/**
 * Pictures a second through one worker process, the whole way (claim, download, check, hash, signed PUT, complete, log), from
 * nginx to nginx, beside a bare loop of undici (GET, buffer, PUT) and the old design (a claim and an update a task, the SDK's
 * client). Then with every picture decoded, and with 100 ms of latency at the origin: how much of it is hidden is told against what
 * so many slots can do in that time, and against the bare loop with as many, which one core holds back too. Needs Debian's nginx.
 */
import { execFileSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { ASSET_FLOW, assetName } from '../src/assets/asset.ts'
import { enqueue } from '../src/assets/queue/enqueue.ts'
import { workerProcessEnv } from '../src/assets/worker/process-env.ts'
import { startPostgres } from '../src/platform/embedded/postgres/start.ts'
import { openPostgres, type Pool } from '../src/platform/postgres/pool.ts'
import { freePort } from '../test/support/free-port.ts'
import { hasNginx, type Nginx, startNginx } from './assets/nginx.ts'
import type { Plan, Taken } from './assets/plan.ts'

const SIZES = [20_480, 102_400]
const CONCURRENCY = 64
/**
 * Of the tasks that are measured, so many more come first: a worker runs for days, and its code is compiled after seconds. The end,
 * when slots stand empty and the last batch is recorded, takes 0.25 s: the runs are long enough to make little of it.
 */
const WARM_UP = 0.4
const TURNS = 5
const LATE_SLOTS = [64, 256, 512]
/** Tasks a slot. */
const LATE_ROUNDS = 120
const MIGRATIONS = join(import.meta.dirname, '../migrations/postgres')
/** All ways run as a worker's process does. */
const env = { ...process.env, ...workerProcessEnv() }
const RUN_WAY = join(import.meta.dirname, 'assets/run-way.ts')
/** Shortens the run: a tenth says little about rates, but that all works. */
const scale = Number(process.env.BENCH_SCALE ?? 1)

if (hasNginx()) await bench()
else console.log('skipped: there is no nginx; `apt-get install nginx-light` brings it')

async function bench(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-assets-'))
  const [port, password] = [await freePort(), 'bench']
  const [nginx, postgres] = await Promise.all([
    startNginx(new Map(await Promise.all(SIZES.map(async (size) => [size, await picture(size)] as const)))),
    startPostgres({
      dataDir: join(dataDir, 'postgres'),
      host: '127.0.0.1',
      port,
      password,
      logFile: join(dataDir, 'postgres.log'),
      // A disk's journal would hide everything else.
      settings: ['fsync=off', 'synchronous_commit=off', 'max_connections=200'],
    }),
  ])
  const databaseUrl = `postgres://creatorscope:${password}@127.0.0.1:${port}/creatorscope`
  const pool = openPostgres(databaseUrl)
  try {
    for (const file of globSync('*.sql', { cwd: MIGRATIONS }).sort())
      await pool.query(readFileSync(join(MIGRATIONS, file), 'utf8'))
    await measureAll(nginx, pool, databaseUrl)
  } finally {
    await pool.end()
    await nginx.stop()
    await postgres.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function measureAll(nginx: Nginx, pool: Pool, databaseUrl: string): Promise<void> {
  const { origin, sink, lateOrigin } = nginx
  const run = (way: Plan['way'], size: number, tasks: number, change: Partial<Plan> = {}): Promise<Taken> => {
    const warmUp = Math.ceil(tasks * scale * WARM_UP)
    return measure(pool, {
      way,
      origin,
      sink,
      size,
      warmUp,
      tasks: warmUp + Math.ceil(tasks * scale),
      concurrency: CONCURRENCY,
      databaseUrl,
      ...change,
    })
  }
  const lines: Record<string, unknown>[] = []
  const table: Record<string, unknown>[] = []
  for (const size of SIZES) {
    const tasks = size > 50_000 ? 30_000 : 120_000
    const [bare, ours] = await medianOfTurns([() => run('bare', size, tasks), () => run('ours', size, tasks)])
    const old = await run('old', size, 1_500)
    const decoding = await run('decoding', size, 2_000)
    for (const [way, taken] of Object.entries({ bare, ours, 'ours, decoding': decoding, 'old design': old }))
      table.push({ size, way, ...describe(taken!) })
    lines.push({
      bench: 'assets',
      size,
      assets_per_s: perSecond(ours!),
      bare_per_s: perSecond(bare!),
      ratio: round(perSecond(ours!) / perSecond(bare!)),
      old_design_per_s: perSecond(old),
      cpu_ms_per_asset: cpuEach(ours!),
      bare_cpu_ms_per_asset: cpuEach(bare!),
      cpu_ratio: round(cpuEach(ours!) / cpuEach(bare!)),
      rss_mb: ours!.rssMb,
    })
  }
  if (lateOrigin === undefined) console.log('latency is left out: nginx has no echo module (libnginx-mod-http-echo)')
  for (const slots of lateOrigin === undefined ? [] : LATE_SLOTS) {
    const change = { origin: lateOrigin!, concurrency: slots }
    const bare = await run('bare', SIZES[0]!, slots * LATE_ROUNDS, change)
    const ours = await run('ours', SIZES[0]!, slots * LATE_ROUNDS, change)
    for (const [way, taken] of Object.entries({ bare, ours }))
      table.push({
        size: SIZES[0],
        way: `${way}, 100 ms away, ${slots} slots`,
        ...describe(taken),
        'of slots / latency': round(perSecond(taken) / (slots / 0.1)),
        'of bare': round(perSecond(taken) / perSecond(bare)),
      })
  }
  console.table(table)
  for (const line of lines.reverse()) console.log(JSON.stringify(line))
}

/** The ways one after the other, again and again: what else the machine does disturbs them alike. */
async function medianOfTurns(ways: Array<() => Promise<Taken>>): Promise<Taken[]> {
  const turns: Taken[][] = []
  for (let turn = 0; turn < TURNS; turn += 1) turns.push(await inTurn(ways))
  return ways.map((_, i) => {
    const bySpeed = turns.map((turn) => turn[i]!).toSorted((a, b) => perSecond(a) - perSecond(b))
    return bySpeed[Math.floor(TURNS / 2)]!
  })
}

async function inTurn(ways: Array<() => Promise<Taken>>): Promise<Taken[]> {
  const taken: Taken[] = []
  for (const way of ways) taken.push(await way())
  return taken
}

async function measure(pool: Pool, plan: Plan): Promise<Taken> {
  await pool.query('TRUNCATE scrape_request_log, asset_log')
  const url = (id: number): string => `${plan.origin}/${plan.size}/${id}.jpg`
  if (plan.way === 'old') {
    await pool.query(`DROP TABLE IF EXISTS bench_old_design;
      CREATE TABLE bench_old_design (id bigint PRIMARY KEY, url text NOT NULL, status text NOT NULL DEFAULT 'PENDING',
        priority integer NOT NULL DEFAULT 0, created_at timestamptz NOT NULL DEFAULT now());
      CREATE INDEX ON bench_old_design (priority DESC, created_at) WHERE status = 'PENDING'`)
    await pool.query(
      'INSERT INTO bench_old_design (id, url) SELECT i, $1 || i || $2 FROM generate_series(1, $3::integer) i',
      [`${plan.origin}/${plan.size}/`, '.jpg', plan.tasks],
    )
  } else if (plan.way !== 'bare') {
    for (let from = 0; from < plan.tasks; from += 5_000)
      await enqueue(
        pool,
        Array.from({ length: Math.min(5_000, plan.tasks - from) }, (_, i) => {
          const id = from + i
          const asset = {
            entityType: 'post',
            entityId: `p${id}`,
            platform: 'INSTAGRAM',
            assetType: 'thumbnail',
          } as const
          return {
            flow: ASSET_FLOW,
            platform: 'INSTAGRAM',
            params: { ...asset, url: url(id) },
            idempotencyKey: assetName(asset),
            host: new URL(plan.origin).host,
          }
        }),
      )
  }
  await pool.query('VACUUM ANALYZE')
  const taken: Taken = JSON.parse(
    execFileSync(process.execPath, [RUN_WAY, JSON.stringify(plan)], { encoding: 'utf8', env }),
  )
  if (taken.done !== plan.tasks - plan.warmUp)
    throw new Error(`${plan.way} did ${taken.done} of ${plan.tasks - plan.warmUp}`)
  return taken
}

/** A JPEG of about so many bytes. */
async function picture(bytes: number): Promise<Buffer> {
  const side = Math.round(Math.sqrt(bytes) * 1.9)
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
  const image = sharp({ create: { width: side, height: side, channels: 3, background: '#246', noise } })
  const small = await image.jpeg({ quality: 60 }).toBuffer()
  if (small.length > bytes) throw new Error(`${small.length} bytes are more than ${bytes}`)
  // A comment fills the rest, in front of the picture's own segments.
  const fill: Buffer[] = []
  for (let left = bytes - small.length; left >= 4; left -= fill.at(-1)!.length) {
    const length = Math.min(left, 65_000)
    const segment = Buffer.alloc(length)
    segment.writeUInt16BE(0xfffe)
    segment.writeUInt16BE(length - 2, 2)
    fill.push(segment)
  }
  return Buffer.concat([small.subarray(0, 2), ...fill, small.subarray(2)])
}

function describe(taken: Taken) {
  return { 'assets/s': perSecond(taken), 'CPU ms each': cpuEach(taken), 'memory MB': taken.rssMb }
}

function perSecond({ done, seconds }: Taken): number {
  return Math.round(done / seconds)
}

function cpuEach({ done, cpuMs }: Taken): number {
  return Math.round((cpuMs / done) * 10_000) / 10_000
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
