/** One way to copy pictures, in a process of its own: `node run-way.ts '{"way":…}'` prints what it took as JSON. */

import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { Pool as HttpPool } from 'undici'
import { openPostgres } from '../../src/platform/postgres/pool.ts'
import type { Plan, Taken } from './plan.ts'

const CREDENTIALS = { accessKeyId: 'bench', secretAccessKey: 'bench' }
const plan: Plan = JSON.parse(process.argv[2]!)
const { way, origin, sink, size, tasks, warmUp, concurrency, databaseUrl } = plan
let largestRss = 0
setInterval(() => {
  largestRss = Math.max(largestRss, process.memoryUsage.rss())
}, 100).unref()

const ways: Record<Plan['way'], () => Promise<() => Promise<number>>> = { bare, ours, old, decoding: ours }
const run = await ways[way]() // what is loaded once for any number of pictures is not counted
let [begun, start, cpu] = [0, performance.now(), process.cpuUsage()]
const done = await run()
const seconds = (performance.now() - start) / 1_000
const { user, system } = process.cpuUsage(cpu)
const taken: Taken = {
  done: done - warmUp,
  seconds,
  cpuMs: (user + system) / 1_000,
  rssMb: Math.round(largestRss / 1_048_576),
}
console.log(JSON.stringify(taken))
process.exit(0)

/** Called as each transfer begins: the measurement begins with the first one after the warm-up. */
function begin(): void {
  if (begun === warmUp) [start, cpu] = [performance.now(), process.cpuUsage()]
  begun += 1
}

/** GET, buffer, PUT, by undici, on connections that are kept. */
async function bare(): Promise<() => Promise<number>> {
  const from = new HttpPool(origin, { connections: concurrency })
  const to = new HttpPool(sink, { connections: concurrency })
  let next = 0
  return async () => {
    await inParallel(async () => {
      while (next < tasks) {
        const id = next++
        begin()
        const picture = await from.request({ method: 'GET', path: `/${size}/${id}.jpg` })
        const body = Buffer.from(await picture.body.arrayBuffer())
        const answer = await to.request({ method: 'PUT', path: `/assets/${id}.jpg`, body })
        await answer.body.dump()
        if (picture.statusCode !== 200 || answer.statusCode !== 200) throw new Error('a transfer failed')
      }
    })
    return tasks
  }
}

/** The worker as it is. */
async function ours(): Promise<() => Promise<number>> {
  const { runWorker } = await import('../../src/assets/worker/run-worker.ts')
  const { openMediaFetcher } = await import('../../src/platform/http/fetch-media.ts')
  const { createByteBudget } = await import('../../src/platform/http/byte-budget.ts')
  const { openObjectStore } = await import('../../src/platform/object-store/client.ts')
  const { StoreGate } = await import('../../src/assets/transfer/store-gate.ts')
  const { createLogger } = await import('../../src/core/log.ts')
  const fetcher = openMediaFetcher({
    connectTimeoutMs: 5_000,
    headersTimeoutMs: 10_000,
    bodyTimeoutMs: 10_000,
    totalTimeoutMs: 60_000,
    maxBytes: 52_428_800,
    connections: concurrency,
    allowedHosts: [],
    proxyUrl: undefined,
    privateHosts: [new URL(origin).host],
    hostOverrides: [],
  })
  const options = {
    pool: openPostgres(databaseUrl),
    log: createLogger('bench', 'warn'),
    fetcher: {
      ...fetcher,
      fetch(...asked: Parameters<typeof fetcher.fetch>) {
        begin()
        return fetcher.fetch(...asked)
      },
    },
    budget: createByteBudget(134_217_728),
    store: openObjectStore({ endpoint: sink, region: 'us-east-1', credentials: CREDENTIALS }),
    gate: new StoreGate(concurrency),
    bucketOf: () => 'assets',
    inspect: { maxPixels: 50_000_000, decode: way === 'decoding', decodeTimeoutMs: 10_000 },
    derivatives: false,
    storePatienceMs: 30_000,
    maxAttempts: 5,
    leaseS: 120,
    concurrency,
    signal: new AbortController().signal,
    untilIdle: true,
  }
  return async () => {
    const counts = await runWorker(options)
    if (counts.failed > 0 || counts.retried > 0) throw new Error(`transfers failed: ${JSON.stringify(counts)}`)
    return counts.completed
  }
}

/** As the system before: a claim and an update for each task, the SDK's client. */
async function old(): Promise<() => Promise<number>> {
  const pool = openPostgres(databaseUrl, { max: concurrency })
  const s3 = new S3Client({ endpoint: sink, region: 'us-east-1', forcePathStyle: true, credentials: CREDENTIALS })
  let count = 0
  const work = async (): Promise<void> => {
    for (;;) {
      const { rows } = await pool.query(
        `UPDATE bench_old_design SET status = 'PROCESSING' WHERE id = (
           SELECT id FROM bench_old_design WHERE status = 'PENDING' ORDER BY priority DESC, created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
         RETURNING id, url`,
      )
      if (rows.length === 0) return
      begin()
      const body = Buffer.from(await (await fetch(rows[0].url)).arrayBuffer())
      await s3.send(new PutObjectCommand({ Bucket: 'assets', Key: `${rows[0].id}.jpg`, Body: body }))
      await pool.query("UPDATE bench_old_design SET status = 'COMPLETE' WHERE id = $1", [rows[0].id])
      count += 1
    }
  }
  return async () => {
    await inParallel(work)
    return count
  }
}

async function inParallel(work: () => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: concurrency }, work))
}
