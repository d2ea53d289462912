import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { readEmbeddedSecrets } from '../../config/secrets.ts'
import { childEnvironment, connections, dataDir, type Settings } from '../../config/settings.ts'
import { assertPortFree } from '../../platform/embedded/assert-port-free.ts'
import type { ManagedProcess } from '../../platform/embedded/managed-process.ts'
import { startNodeChild } from '../../platform/embedded/node-child.ts'
import { startPostgres } from '../../platform/embedded/postgres/start.ts'
import type { Supervisor } from '../../platform/embedded/supervisor/supervise.ts'
import { projectPaths } from './project-paths.ts'

export type EngineName = 'postgres' | 'clickhouse' | 'object-store'
const ENGINES: readonly EngineName[] = ['postgres', 'clickhouse', 'object-store']

/** Those of the engines that are ours to start: the ones that no setting gives the address of. */
export function embeddedEngines(settings: Settings, names: readonly EngineName[] = ENGINES): EngineName[] {
  const { postgres, clickhouse, objectStore } = connections(settings)
  const embedded = {
    postgres: postgres.embedded,
    clickhouse: clickhouse.embedded,
    'object-store': objectStore.embedded,
  }
  return names.filter((name) => embedded[name])
}

const PORTS = {
  postgres: { port: 'postgresPort', setting: 'EMBEDDED_POSTGRES_PORT', title: 'the embedded PostgreSQL' },
  clickhouse: { port: 'clickhousePort', setting: 'EMBEDDED_CLICKHOUSE_PORT', title: 'the embedded ClickHouse' },
  'object-store': {
    port: 'objectStorePort',
    setting: 'EMBEDDED_OBJECT_STORE_PORT',
    title: 'the embedded object store',
  },
} as const

/** Starts the engines under the supervisor, all at once. A port that is taken is said before anything starts. */
export async function addEngines(
  supervisor: Supervisor,
  settings: Settings,
  names: readonly EngineName[],
): Promise<void> {
  for (const name of names) {
    const { port, setting, title } = PORTS[name]
    await assertPortFree(settings.embeddedHost, settings[port], title, setting)
  }
  await Promise.all(names.map((name) => supervisor.add({ name, start: () => startEngine(name, settings) })))
}

function startEngine(name: EngineName, settings: Settings): Promise<ManagedProcess> {
  if (name !== 'postgres') return startSelf(name, ['embedded', name], settings)
  return startPostgres({
    dataDir: join(dataDir(settings), 'postgres'),
    host: settings.embeddedHost,
    port: settings.postgresPort,
    password: readEmbeddedSecrets(dataDir(settings)).postgresPassword,
    logFile: logFile('postgres', settings),
  })
}

/** Starts this program again as a child with other arguments. @param environment settings that differ from our own. */
export function startSelf(
  name: string,
  args: string[],
  settings: Settings,
  environment: Record<string, string> = {},
): Promise<ManagedProcess> {
  return startNodeChild({
    name,
    entry: projectPaths.main,
    args,
    env: childEnvironment(environment),
    logFile: logFile(name, settings),
  })
}

function logFile(name: string, settings: Settings): string {
  const folder = join(dataDir(settings), 'logs')
  mkdirSync(folder, { recursive: true })
  return join(folder, `${name}.log`)
}
