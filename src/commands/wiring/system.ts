import {
  assetBuckets,
  type Connections,
  connections,
  dataDir,
  readSettings,
  type Settings,
} from '../../config/settings.ts'
import { AppError, userError } from '../../core/errors.ts'
import { createLogger, type Logger } from '../../core/log.ts'
import { type ClickHouseClient, ensureDatabase, openClickHouse } from '../../platform/clickhouse/client.ts'
import { askSupervisor, takeDataFolder } from '../../platform/embedded/supervisor/control-socket.ts'
import { supervise } from '../../platform/embedded/supervisor/supervise.ts'
import { migrate } from '../../platform/migrations/migrate.ts'
import { type ObjectStore, openObjectStore } from '../../platform/object-store/client.ts'
import { openPostgres, type Pool } from '../../platform/postgres/pool.ts'
import type { StagingLocation } from '../../publish/export-mart.ts'
import { addEngines, type EngineName, embeddedEngines } from './engines.ts'
import { projectPaths } from './project-paths.ts'

/** The engines as a command sees them: settings and open clients. */
export interface System {
  settings: Settings
  connections: Connections
  log: Logger
  postgres: Pool
  clickhouse: ClickHouseClient
  objectStore: ObjectStore
  close(): Promise<void>
}

/** Opens clients; connections are made when first used. */
export function openSystem(name: string, settings: Settings = readSettings()): System {
  const where = connections(settings)
  const postgres = openPostgres(where.postgres.url, { name: `creatorscope ${name}` })
  const clickhouse = openClickHouse(where.clickhouse.url, where.clickhouse.database)
  const objectStore = openObjectStore(where.objectStore)
  return {
    settings,
    connections: where,
    log: createLogger(name, settings.logLevel),
    postgres,
    clickhouse,
    objectStore,
    async close() {
      objectStore.close()
      await Promise.all([postgres.end(), clickhouse.close()])
    },
  }
}

/** Where marts are staged between ClickHouse and PostgreSQL. */
export function stagingLocation(system: System): StagingLocation {
  const { endpoint, credentials } = system.connections.objectStore
  return { endpoint, bucket: system.settings.stagingBucket, credentials }
}

/** Buckets and schemas as this version needs them; safe when several processes do it at once. */
export async function prepareSystem(system: System): Promise<void> {
  const { settings } = system
  await ensureDatabase(system.connections.clickhouse.url, system.connections.clickhouse.database)
  await migrate(projectPaths.migrations, system.postgres, system.clickhouse)
  await Promise.all(
    [...assetBuckets(settings).all, settings.stagingBucket, settings.reportBucket].map((bucket) =>
      system.objectStore.ensureBucket(bucket),
    ),
  )
}

/** How long an engine may take to answer that it is there: one behind a dead route never does. */
const PING_MS = 5_000

/**
 * Runs a command's work on the engines. Embedded engines that `start` keeps running are used as they are; when none
 * run, they are started for the length of the command.
 * @param clickHouseMayBeDown the command does what it can without it, and says that it is down.
 */
export async function withSystem<T>(
  name: string,
  work: (system: System) => Promise<T>,
  { clickHouseMayBeDown = false } = {},
): Promise<T> {
  const settings = readSettings()
  const release = await borrowEngines(settings)
  const system = openSystem(name, settings)
  try {
    const down = await findUnreachable(system)
    if (down && !(down.engine === 'ClickHouse' && clickHouseMayBeDown)) throw down.error
    if (down) system.log.warn({ err: down.error }, 'going on without ClickHouse')
    else if (release) await prepareSystem(system)
    return await work(system)
  } finally {
    await system.close()
    await release?.()
  }
}

/** The engine that cannot be used, PostgreSQL before ClickHouse; `error` names it, its address and the setting that holds it. */
async function findUnreachable({ postgres, clickhouse, connections: where }: System) {
  const unreachable = (engine: 'PostgreSQL' | 'ClickHouse', url: string, setting: string, cause: unknown) => ({
    engine,
    error: new AppError(
      'ENGINE_UNREACHABLE',
      'transient',
      `${engine} at ${new URL(url).host} (${setting}) cannot be used`,
      { cause },
    ),
  })
  try {
    await postgres.query('SELECT 1')
  } catch (error) {
    return unreachable('PostgreSQL', where.postgres.url, 'DATABASE_URL', error)
  }
  const pinged = await clickhouse.ping({ select: false, abort_signal: AbortSignal.timeout(PING_MS) })
  return pinged.success ? undefined : unreachable('ClickHouse', where.clickhouse.url, 'CLICKHOUSE_URL', pinged.error)
}

/** Undefined when the engines already run or are not ours; else what stops those that were started. */
async function borrowEngines(settings: Settings): Promise<(() => Promise<void>) | undefined> {
  const names: EngineName[] = embeddedEngines(settings)
  if (names.length === 0) return undefined
  const folder = dataDir(settings)
  const running = await askSupervisor(folder)
  if (running?.owner === 'start') return undefined
  if (running)
    throw userError(
      'ENGINES_IN_USE',
      `Another command (process ${running.pid}) has started the engines on ${folder} for itself: wait until it ends, or keep \`./creatorscope start\` running`,
    )
  const supervisor = supervise(createLogger('supervisor', 'warn'))
  const lock = await takeDataFolder(folder, () => ({ pid: process.pid, owner: 'command', parts: supervisor.status() }))
  const release = async (): Promise<void> => {
    await supervisor.stop()
    await lock.release()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void release().finally(() => process.exit(130)))
  try {
    await addEngines(supervisor, settings, names)
  } catch (error) {
    await release()
    throw error
  }
  return release
}
