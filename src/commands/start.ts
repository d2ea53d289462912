import { Command } from 'commander'
import { workerProcessEnv } from '../assets/worker/process-env.ts'
import { connections, dataDir, mediaOriginUrl, readSettings, type Settings } from '../config/settings.ts'
import { describeError } from '../core/errors.ts'
import { createLogger } from '../core/log.ts'
import { queryRows } from '../platform/clickhouse/client.ts'
import { assertPortFree } from '../platform/embedded/assert-port-free.ts'
import { takeDataFolder } from '../platform/embedded/supervisor/control-socket.ts'
import { type Supervisor, supervise } from '../platform/embedded/supervisor/supervise.ts'
import { searchProcessEnv } from '../serve/discovery/column-index/process-env.ts'
import { makeDemo, today } from './demo.ts'
import { makeTenantOfStart, tenantOfStart } from './wiring/demo-tenant.ts'
import { addEngines, embeddedEngines, startSelf } from './wiring/engines.ts'
import { refreshData } from './wiring/refresh-data.ts'
import { openSystem, prepareSystem, type System } from './wiring/system.ts'

/** `creatorscope start`: everything on one machine, until Ctrl-C. */
export function startCommand(): Command {
  return new Command('start')
    .description(
      'run everything: the embedded engines, the API with the web page, workers, the schedules, and demo data when there is none',
    )
    .addHelpText(
      'after',
      `
An engine whose address is given (DATABASE_URL, CLICKHOUSE_URL, S3_ENDPOINT) is used and not started.
All settings: docs/reference/configuration.md.

Examples:
  ./creatorscope start
  PORT=9000 DEMO_CREATORS=0 ./creatorscope start`,
    )
    .action(async () => {
      const settings = readSettings()
      const supervisor = supervise(createLogger('supervisor', 'warn'))
      const folder = await takeFolder(settings, supervisor)
      const ending = untilTold(async () => {
        say('Stopping …')
        await supervisor.stop()
        await folder.release()
      })
      try {
        await startParts(settings, supervisor)
      } catch (error) {
        await supervisor.stop()
        await folder.release()
        throw error
      }
      say(`Open http://localhost:${settings.port} (Ctrl-C stops everything; logs are in ${dataDir(settings)}/logs)`)
      await ending
    })
}

async function takeFolder(settings: Settings, supervisor: Supervisor): Promise<{ release(): Promise<void> }> {
  connections(settings) // makes the data folder and its secrets
  return takeDataFolder(dataDir(settings), () => ({ pid: process.pid, owner: 'start', parts: supervisor.status() }))
}

/** Resolves when the person or the system asked to end, and `stop` is done. */
function untilTold(stop: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    let told = false
    const end = (): void => {
      if (told) return
      told = true
      stop().then(() => {
        resolve()
        process.exit(0) // preparing the data may still be under way; its engines are gone
      }, reject)
    }
    process.on('SIGINT', end)
    process.on('SIGTERM', end)
  })
}

async function startParts(settings: Settings, supervisor: Supervisor): Promise<void> {
  const isDemo = settings.demoCreators > 0 && connections(settings).clickhouse.embedded
  await assertPortFree(settings.host, settings.port, 'the API', 'PORT')
  if (isDemo)
    await assertPortFree(
      settings.embeddedHost,
      settings.mediaOriginPort,
      "the demo's media origin",
      'EMBEDDED_MEDIA_ORIGIN_PORT',
    )
  const engines = embeddedEngines(settings)
  if (engines.length > 0) say(`Starting ${engines.join(', ')} …`)
  await addEngines(supervisor, settings, engines)
  const system = openSystem('start', settings)
  try {
    await prepareSystem(system)
    const key = await makeTenantOfStart(system.postgres, settings)
    if (key !== undefined) say(`Key of the tenant ${tenantOfStart(settings)} for the API, shown this once: ${key}`)
    await supervisor.add({
      name: 'api',
      start: () =>
        startSelf('api', ['serve'], settings, { ...searchProcessEnv(), LOCAL_TENANT: tenantOfStart(settings) }),
    })
    if (isDemo)
      await supervisor.add({
        name: 'media-origin',
        start: () => startSelf('media-origin', ['embedded', 'media-origin'], settings),
      })
    await prepareData(system, isDemo)
    // After the data: on a small machine the first page matters more than the first pictures.
    await supervisor.add({
      name: 'worker',
      start: () =>
        startSelf('worker', ['work'], settings, {
          ...workerProcessEnv(),
          ...(isDemo ? demoEnvironment(settings) : {}),
        }),
    })
    await supervisor.add({ name: 'reports', start: () => startSelf('reports', ['report', 'work'], settings) })
    if (settings.schedules)
      await supervisor.add({ name: 'scheduler', start: () => startSelf('scheduler', ['schedules', 'run'], settings) })
  } finally {
    await system.close()
  }
}

/** The demo's pictures come from this machine; nothing else here may be fetched. */
function demoEnvironment(settings: Settings): Record<string, string> {
  return { ASSET_PRIVATE_HOSTS: [...settings.assetPrivateHosts, new URL(mediaOriginUrl(settings)).host].join(',') }
}

/** Makes the data searchable where it is not yet: a first start, or one that was cut short. */
async function prepareData(system: System, isDemo: boolean): Promise<void> {
  const { rowCount: published } = await system.postgres.query("SELECT FROM dataset_version WHERE status = 'PUBLISHED'")
  if (published) return
  const [raw] = await queryRows<{ found: number }>(
    system.clickhouse,
    'SELECT count() AS found FROM (SELECT 1 FROM raw_profile_snapshot LIMIT 1)',
  )
  const tell = (line: string): void => say(`  ${line}`)
  try {
    if (isDemo) {
      const { demoCreators: creators, demoSeed: seed } = system.settings
      say(`Generating ${creators.toLocaleString('en')} demo creators …`)
      await makeDemo(system, { creators, seed, asOf: today() }, tell)
    } else if (raw && raw.found > 0) {
      say('Building the models …')
      await refreshData(system, tell)
    } else {
      say('There is no data yet: `./creatorscope ingest FILE…`, then `transform` and `publish`.')
    }
  } catch (error) {
    // The engines keep running, so that the cause can be looked at; readiness says that no data set is published.
    console.error(`creatorscope: the data could not be prepared: ${describeError(error)}`)
  }
}

function say(line: string): void {
  console.error(line)
}
