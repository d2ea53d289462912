import { existsSync } from 'node:fs'
import { Command } from 'commander'
import { assetBuckets, cdnBaseUrl } from '../config/settings.ts'
import { userError } from '../core/errors.ts'
import { reportFailed, reportReady } from '../platform/embedded/node-child.ts'
import { type AppOptions, buildApp } from '../serve/app.ts'
import { accessOptions } from './wiring/access.ts'
import { openCampaignDoor } from './wiring/campaign-door.ts'
import { formulaSettings } from './wiring/formula-settings.ts'
import { healthChecks } from './wiring/health-checks.ts'
import { openIngestDoor } from './wiring/ingest-door.ts'
import { openKeywordDoor } from './wiring/keyword-reports.ts'
import { lazyDurable } from './wiring/lazy-durable.ts'
import { pipelineSchedules } from './wiring/pipeline.ts'
import { pipelineDoor } from './wiring/pipeline-door.ts'
import { projectPaths, version } from './wiring/project-paths.ts'
import { openSearchIndex } from './wiring/search-index.ts'
import { type System, withSystem } from './wiring/system.ts'

/** `creatorscope serve`: the API and the web page. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('serve the API and the web page; without ClickHouse too, then with less')
    .action(() => withSystem('serve', serve, { clickHouseMayBeDown: true }))
}

async function serve(system: System): Promise<void> {
  const { host, port } = system.settings
  const versions = openSearchIndex(system)
  await versions?.follow()
  const keywords = openKeywordDoor(system)
  const durable = lazyDurable(system)
  const pipeline = pipelineDoor({ pool: system.postgres, durable, ...pipelineSchedules(system) })
  const app = await buildServer(system, { ...(versions ? { versions } : {}), keywords: keywords.door, pipeline })
  try {
    await app.listen({ host, port })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    const taken = userError(
      'PORT_TAKEN',
      `Port ${port} for the API is taken: stop what listens there, or choose another with PORT`,
    )
    reportFailed(taken)
    throw taken
  }
  await new Promise<void>((resolve) => {
    reportReady(port, async () => {
      await app.close()
      await Promise.all([versions?.end(), keywords.close(), durable.close()])
      resolve()
    })
  })
}

async function buildServer(system: System, doors: Pick<AppOptions, 'versions' | 'keywords' | 'pipeline'>) {
  const { settings } = system
  const access = accessOptions(settings)
  return buildApp({
    pool: system.postgres,
    objectStore: system.objectStore,
    assetBucketOf: assetBuckets(settings).bucketOf,
    cdnBaseUrl: cdnBaseUrl(settings),
    ...(existsSync(projectPaths.web) ? { webDir: projectPaths.web } : {}),
    version,
    formulaSettings: formulaSettings(settings),
    checks: healthChecks(system),
    log: system.log,
    ...(access ? { access } : {}),
    trustedProxies: settings.trustedProxies,
    clickhouse: system.clickhouse,
    ingest: openIngestDoor(system.clickhouse),
    campaigns: openCampaignDoor(system.clickhouse),
    ...doors,
  })
}
