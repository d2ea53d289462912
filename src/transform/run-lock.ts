import { randomBytes } from 'node:crypto'
import { sleep } from '../core/backoff.ts'
import { AppError } from '../core/errors.ts'
import { type ClickHouseClient, queryRows, quoteIdentifier } from '../platform/clickhouse/client.ts'

/** The lock: a table of this name, its comment a lease. Creating a table that exists fails, so one run has it. */
const LOCK = 'transform_lock'
const LEASE_MS = 20_000
const TABLE_ALREADY_EXISTS = '57'
const UNKNOWN_TABLE = '60'

interface Lease {
  holder: string
  /** By the database's clock, in milliseconds, so that machines need not agree. */
  until: number
}

export interface RunLock {
  /** @throws AppError transient when the lease was lost, so that nothing is swapped by a run that another has replaced. */
  assertHeld(): Promise<void>
  release(): Promise<void>
}

/**
 * Makes this the only run on a database. A run that is killed leaves a lease that ends 20 s later.
 * @param waitMs how long to wait for another run to end.
 * @param signal ends the wait.
 * @throws AppError transient TRANSFORM_RUNNING when another still runs.
 */
export async function takeRunLock(client: ClickHouseClient, waitMs: number, signal?: AbortSignal): Promise<RunLock> {
  const holder = randomBytes(8).toString('hex')
  const deadline = Date.now() + waitMs
  while (!(await create(client, holder))) {
    const now = await serverTime(client)
    const lease = await readLease(client)
    if (!lease) continue // released just now
    if (lease.until < now) await removeStale(client, holder)
    else if (Date.now() >= deadline) {
      throw new AppError('TRANSFORM_RUNNING', 'transient', 'another transform is running on this database')
    } else {
      signal?.throwIfAborted()
      await sleep(250, signal)
    }
  }
  return keep(client, holder)
}

function keep(client: ClickHouseClient, holder: string): RunLock {
  const timer = setInterval(() => {
    // One renewal may fail, by a restarting database; assertHeld finds out what became of the lease.
    renew(client, holder).catch(() => {})
  }, LEASE_MS / 5)
  timer.unref()
  return {
    async assertHeld() {
      const lease = await readLease(client)
      if (lease?.holder === holder) return
      throw new AppError('TRANSFORM_LOCK_LOST', 'transient', 'another transform took over this run', {
        details: { holder: lease?.holder ?? null },
      })
    },
    async release() {
      clearInterval(timer)
      try {
        const lease = await readLease(client)
        if (lease?.holder === holder) await client.command({ query: `DROP TABLE IF EXISTS ${LOCK}` })
      } catch {
        // The database is away; the lease ends by itself, and the run's result must not be lost for this.
      }
    },
  }
}

async function renew(client: ClickHouseClient, holder: string): Promise<void> {
  const lease = await readLease(client)
  if (lease?.holder !== holder) return
  await client.command({ query: `ALTER TABLE ${LOCK} MODIFY COMMENT ${await leaseText(client, holder)}` })
}

async function create(client: ClickHouseClient, holder: string): Promise<boolean> {
  const query = `CREATE TABLE ${LOCK} (nothing UInt8) ENGINE = Memory COMMENT ${await leaseText(client, holder)}`
  return !(await failsWith(client, query, TABLE_ALREADY_EXISTS))
}

/** Renaming has one winner; the loser finds no table and tries again to create it. */
async function removeStale(client: ClickHouseClient, holder: string): Promise<void> {
  const stale = quoteIdentifier(`${LOCK}_stale_${holder}`)
  if (await failsWith(client, `RENAME TABLE ${LOCK} TO ${stale}`, UNKNOWN_TABLE)) return
  await client.command({ query: `DROP TABLE ${stale}` })
}

async function failsWith(client: ClickHouseClient, query: string, code: string): Promise<boolean> {
  try {
    await client.command({ query })
    return false
  } catch (error) {
    if ((error as { code?: string }).code === code) return true
    throw error
  }
}

async function readLease(client: ClickHouseClient): Promise<Lease | undefined> {
  const [row] = await queryRows<{ comment: string }>(
    client,
    'SELECT comment FROM system.tables WHERE database = currentDatabase() AND name = {name:String}',
    { name: LOCK },
  )
  return row && (JSON.parse(row.comment) as Lease)
}

async function leaseText(client: ClickHouseClient, holder: string): Promise<string> {
  const lease: Lease = { holder, until: (await serverTime(client)) + LEASE_MS }
  return `'${JSON.stringify(lease)}'`
}

async function serverTime(client: ClickHouseClient): Promise<number> {
  const [row] = await queryRows<{ now: number }>(client, 'SELECT toUnixTimestamp64Milli(now64(3)) AS now')
  return row!.now
}
