import { ASSET_FLOW } from '../../src/assets/asset.ts'
import { enqueue } from '../../src/assets/queue/enqueue.ts'
import { openClaimer } from '../../src/assets/queue/open-claimer.ts'
import { UPKEEP_EVERY_MS, upkeep } from '../../src/assets/queue/upkeep.ts'
import type { Pool } from '../../src/platform/postgres/pool.ts'
import { loadQueue } from './load-queue.ts'
import { end } from './measure.ts'

const LIVE = 10_000
const BATCH = 200

/**
 * Enqueues, claims and ends `tasks` while `LIVE` wait, with the upkeep that a worker does, and tells the rate of each tenth and the
 * largest index beside what it holds when only live rows are in it. The drift is of the last tenth against the second: the first
 * warms caches.
 */
export async function runSteadily(pool: Pool, tasks: number): Promise<Array<{ what: string; perS?: number }>> {
  await loadQueue(pool, LIVE)
  const live = await indexBytes(pool)
  const client = await pool.connect()
  const claimer = openClaimer(client, ASSET_FLOW)
  const keeper = setInterval(() => {
    upkeep(pool, 5).catch((error: Error) => console.error(`upkeep: ${error.message}`))
  }, UPKEEP_EVERY_MS)
  const rates: number[] = []
  let peak = live
  let next = LIVE
  try {
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const start = performance.now()
      for (let done = 0; done < tasks / 10; ) {
        const claimed = await claimer.claim(BATCH, 120)
        await end(client, claimed, false)
        await enqueue(
          client,
          Array.from({ length: claimed.length }, () => newTask(next++)),
        )
        done += claimed.length
      }
      rates.push(Math.round((tasks / 10 / (performance.now() - start)) * 1_000))
      peak = Math.max(peak, await indexBytes(pool))
    }
  } finally {
    clearInterval(keeper)
    client.release()
  }
  const drift = Math.round((rates.at(-1)! / rates[1]! - 1) * 1_000) / 10
  console.error(`steady run: ${rates.join(', ')} tasks/s; indexes ${live} bytes when loaded, ${peak} at most`)
  return [
    { what: `steady run of ${tasks}, ${LIVE} live: last tenth (${drift} % against the second)`, perS: rates.at(-1)! },
    { what: `steady run: indexes at most ${(peak / live).toFixed(1)} times their size when loaded` },
  ]
}

/** All indexes of what waits. */
async function indexBytes(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ bytes: number }>("SELECT pg_indexes_size('scrape_request_pending') AS bytes")
  return rows[0]!.bytes
}

function newTask(i: number) {
  const entityId = `steady${i}`
  const url = `https://scontent.cdninstagram.com/v/t51.2885-15/${entityId}_n.jpg?oe=6955AAAA&oh=00_Af${entityId}`
  return {
    flow: ASSET_FLOW,
    platform: 'INSTAGRAM',
    params: { entityType: 'post', entityId, platform: 'INSTAGRAM', assetType: 'thumbnail', url },
    idempotencyKey: `post:INSTAGRAM:${entityId}:thumbnail`,
    priority: i % 3,
    host: 'scontent.cdninstagram.com',
    expiresAt: new Date(Date.now() + 200_000_000),
  }
}
