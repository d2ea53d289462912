import { readFileSync } from 'node:fs'
import { ASSET_FLOW, type AssetLink, assetKey } from '../../src/assets/asset.ts'
import { recordNewAssets, type StoredAsset } from '../../src/assets/asset-log.ts'
import { finish } from '../../src/assets/queue/finish.ts'
import { type Claimer, openClaimer } from '../../src/assets/queue/open-claimer.ts'
import { renew } from '../../src/assets/queue/renew.ts'
import type { ClaimedTask } from '../../src/assets/queue/task.ts'
import type { Pool, PoolClient } from '../../src/platform/postgres/pool.ts'

export interface Measured {
  perS: number
  /** Of a claim, in milliseconds. */
  p50Ms?: number
  p99Ms?: number
  /** Microseconds of CPU a task, of our process and of PostgreSQL's: steadier than the rate on a machine that does other work. */
  ownCpuUs: number
  postgresCpuUs: number
  /** Processors that both kept busy; PostgreSQL's own writers and the kernel's threads come on top. */
  cores: number
}

const LEASE_S = 120
/** A worker gathers what ends within 100 ms: some 1,000 tasks at 10,000 a second, which is the most. */
export const ENDED_AT_ONCE = 1_000

/** Of rounds with as many tasks each. */
export function meanOf(rounds: readonly Measured[]): Measured {
  const mean = (pick: (round: Measured) => number): number =>
    rounds.reduce((sum, round) => sum + pick(round), 0) / rounds.length
  const [first] = rounds
  return {
    perS: Math.round(1 / mean(({ perS }) => 1 / perS)),
    ownCpuUs: round(mean(({ ownCpuUs }) => ownCpuUs)),
    postgresCpuUs: round(mean(({ postgresCpuUs }) => postgresCpuUs)),
    cores: round(mean(({ cores }) => cores)),
    ...(first?.p99Ms === undefined
      ? {}
      : { p50Ms: round(mean(({ p50Ms }) => p50Ms!)), p99Ms: Math.max(...rounds.map(({ p99Ms }) => p99Ms!)) }),
  }
}

/** Claims `tasks` in batches on one connection. */
export async function measureClaims(pool: Pool, tasks: number, batch: number): Promise<Measured> {
  const times: number[] = []
  const [client] = await connect(pool, 1)
  const claimer = openClaimer(client!, ASSET_FLOW)
  const measured = await measure([client!], tasks, async () => {
    for (let taken = 0; taken < tasks; ) taken += (await claimTimed(claimer, batch, times)).length
  })
  client!.release()
  return { ...measured, ...quantiles(times) }
}

/** Renews the leases of `tasks` once, in batches on one connection. */
export async function measureRenewals(pool: Pool, tasks: number, batch: number): Promise<Measured> {
  const [client] = await connect(pool, 1)
  const claimer = openClaimer(client!, ASSET_FLOW)
  const held: ClaimedTask[][] = []
  for (let taken = 0; taken < tasks; taken += batch) held.push(await claimer.claim(batch, LEASE_S))
  const measured = await measure([client!], tasks, async () => {
    for (const claimed of held) await renew(client!, claimed, LEASE_S)
  })
  client!.release()
  return measured
}

/**
 * Claims `tasks` under a lease in batches and ends them, several claims at once; with `log`, records them in `asset_log` in the
 * transaction that ends them.
 */
export async function measureCycle(
  pool: Pool,
  tasks: number,
  { batch, connections, log }: { batch: number; connections: number; log: boolean },
): Promise<Measured> {
  const clients = await connect(pool, connections)
  let taken = 0
  const measured = await measure(clients, tasks, async () => {
    await Promise.all(
      clients.map(async (client) => {
        const claimer = openClaimer(client, ASSET_FLOW)
        let held: ClaimedTask[] = []
        for (let isOver = false; !isOver; ) {
          const claimed = await claimer.claim(batch, LEASE_S)
          held.push(...claimed)
          taken += claimed.length
          isOver = claimed.length === 0 || taken >= tasks
          if (held.length < ENDED_AT_ONCE && !isOver) continue
          await end(client, held, log)
          held = []
        }
      }),
    )
  })
  for (const client of clients) client.release()
  return measured
}

async function claimTimed(claimer: Claimer, batch: number, times: number[]): Promise<ClaimedTask[]> {
  const start = performance.now()
  const claimed = await claimer.claim(batch, LEASE_S)
  times.push(performance.now() - start)
  return claimed
}

/** What a worker does with a batch that is transferred. */
export async function end(client: PoolClient, claimed: readonly ClaimedTask[], log: boolean): Promise<void> {
  const ended = claimed.map((task) => ({ ...task, outcome: { status: 'COMPLETE' } as const }))
  if (!log) {
    await finish(client, ended)
    return
  }
  await client.query('BEGIN')
  await finish(client, ended)
  await recordNewAssets(client, claimed.map(storedAsset))
  await client.query('COMMIT')
}

/** What is recorded of a task's asset. */
export function storedAsset({ params }: Pick<ClaimedTask, 'params'>): StoredAsset {
  const { url, ...asset } = params as unknown as AssetLink
  return {
    ...asset,
    key: assetKey(asset, 'jpg'),
    originalUrl: url,
    sha256: 'a'.repeat(64),
    bytes: 20_480,
    width: 640,
    height: 640,
    contentType: 'image/jpeg',
    sourceEtag: '"abcdef0123456789"',
    sourceLastModified: null,
  }
}

export async function measure(
  clients: readonly PoolClient[],
  tasks: number,
  work: () => Promise<void>,
): Promise<Measured> {
  const backends: number[] = []
  for (const client of clients)
    backends.push((await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0]!.pid)
  const before = backends.map(cpuMs)
  const own = process.cpuUsage()
  const start = performance.now()
  await work()
  const ms = performance.now() - start
  const { user, system } = process.cpuUsage(own)
  const postgres = backends.reduce((sum, pid, i) => sum + cpuMs(pid) - before[i]!, 0)
  return {
    perS: Math.round((tasks / ms) * 1_000),
    ownCpuUs: round((user + system) / tasks),
    postgresCpuUs: round((postgres / tasks) * 1_000),
    cores: round((user + system + postgres * 1_000) / (ms * 1_000)),
  }
}

/** CPU time of a process, as Linux's scheduler counts it in nanoseconds. */
function cpuMs(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ', 1)[0]) / 1e6
}

export async function connect(pool: Pool, connections: number): Promise<PoolClient[]> {
  return Promise.all(Array.from({ length: connections }, () => pool.connect()))
}

function quantiles(times: number[]): Pick<Measured, 'p50Ms' | 'p99Ms'> {
  times.sort((a, b) => a - b)
  return { p50Ms: round(times[times.length >> 1]!), p99Ms: round(times[Math.floor(times.length * 0.99)]!) }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
