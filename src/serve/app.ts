import compress from '@fastify/compress'
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { ReportRequest } from '../core/keyword-reports/report-request.ts'
import type { Logger } from '../core/log.ts'
import type { FormulaSettings } from '../formulas/formula.ts'
import type { ClickHouseClient } from '../platform/clickhouse/client.ts'
import type { ObjectStore } from '../platform/object-store/client.ts'
import type { Pool } from '../platform/postgres/pool.ts'
import type { Gate } from '../tenants/access/open-gate.ts'
import { readPlans } from '../tenants/plans/read-plans.ts'
import { accessRoutes } from './access/access.routes.ts'
import { readHealth } from './assets/health.query.ts'
import { assetHealthRoute } from './assets/health.route.ts'
import { campaignRoutes } from './campaigns/campaign.routes.ts'
import type { CampaignDoor } from './campaigns/campaign-door.ts'
import { cdnRoute } from './cdn/cdn.route.ts'
import { collectionRoutes } from './collections/collection.routes.ts'
import { checkSearch } from './discovery/check-search.ts'
import { discoveryRoutes } from './discovery/discovery.routes.ts'
import { explainRoute } from './discovery/explain/explain.route.ts'
import { findNames } from './discovery/find-names.ts'
import { openEngine } from './discovery/open-engine.ts'
import { openProfileDoor } from './discovery/open-profile-door.ts'
import type { OpenVersions } from './discovery/open-versions.ts'
import { Profile } from './discovery/profile.schema.ts'
import { Filter } from './discovery/search.schema.ts'
import { genreInsightsRoutes } from './genre-insights/genre-insights.routes.ts'
import { healthRoutes } from './health/health.route.ts'
import type { HealthCheck } from './health/run-checks.ts'
import type { IngestDoor } from './ingestion/ingest-door.ts'
import { ingestionRoute } from './ingestion/ingestion.route.ts'
import { downloadRoute } from './keywords/download.route.ts'
import type { KeywordDoor } from './keywords/keyword-door.ts'
import { reportProgressRoute } from './keywords/report-progress.route.ts'
import { reportsRoute } from './keywords/reports.route.ts'
import { Report } from './keywords/reports.schema.ts'
import { resultsRoute } from './keywords/results.route.ts'
import { synonymsRoute } from './keywords/synonyms.route.ts'
import { leaderboardRoutes } from './leaderboard/leaderboard.routes.ts'
import { failedTasksRoute } from './pipeline/failed-tasks.route.ts'
import { freshnessRoute } from './pipeline/freshness.route.ts'
import { modelsRoute } from './pipeline/models.route.ts'
import type { PipelineDoor } from './pipeline/pipeline-door.ts'
import { pipelineEventsRoute } from './pipeline/pipeline-events.route.ts'
import { publishesRoute } from './pipeline/publishes.route.ts'
import { runsRoute } from './pipeline/runs.route.ts'
import { scheduleRunsRoute } from './pipeline/schedule-runs.route.ts'
import { schedulesRoute } from './pipeline/schedules.route.ts'
import { Schedule, ScheduleRun } from './pipeline/schedules.schema.ts'
import { type AccessOptions, registerAccess } from './plugins/access.ts'
import { registerAnswerBytes } from './plugins/answer-bytes.ts'
import { registerCharges } from './plugins/charges.ts'
import { registerEtag } from './plugins/etag.ts'
import { registerIdempotency } from './plugins/idempotency/idempotency.ts'
import { registerJsonBody } from './plugins/json-body.ts'
import { registerMetrics } from './plugins/metrics.ts'
import { registerOpenApi } from './plugins/openapi.ts'
import { answerWithProblem, registerProblems } from './plugins/problems.ts'
import { registerQueryTypes } from './plugins/query-types.ts'
import { registerRateLimit } from './plugins/rate-limit.ts'
import { registerRequestId, requestIdOf } from './plugins/request-id.ts'
import { registerRequestLimit } from './plugins/request-limit.ts'
import { registerSecurityHeaders } from './plugins/security-headers.ts'
import { registerUnderPressure } from './plugins/under-pressure.ts'
import { answerUnreadRequest } from './plugins/unread-request.ts'
import { registerWebPage } from './plugins/web-page.ts'
import { sharedSchemas } from './problem.ts'
import { savedSearchesRoute } from './saved-searches/saved-searches.route.ts'
import { openServingDatabase, type ServingDatabase } from './serving-database.ts'

export interface AppOptions {
  /** Stays the caller's: closing the app does not end it. */
  pool: Pool
  /** undefined: `/cdn` answers 503. */
  objectStore?: ObjectStore
  /** The bucket of a kind of asset: `profile`, `post`, `story`, `profile_relationship`. */
  assetBucketOf: (entityType: string) => string
  /** What stands before the key in a picture's URL, without a slash at its end. */
  cdnBaseUrl: string
  /** Folder of the built web page; undefined: API only. */
  webDir?: string
  version: string
  /** What the formulas are configured by; the models have the same as variables. */
  formulaSettings: FormulaSettings
  checks: readonly HealthCheck[]
  log: Logger
  /** Where models and their results stand; undefined: nothing is told of them. Stays the caller's. */
  clickhouse?: ClickHouseClient
  /** undefined: nothing can be sent in. */
  ingest?: IngestDoor
  /** undefined: there are no keyword reports. */
  keywords?: KeywordDoor
  /** Who may do what; undefined: the network is guarded elsewhere, and a request is whose it says it is. */
  access?: AccessOptions
  /** undefined: nothing is told of schedules and their runs. */
  pipeline?: PipelineDoor
  /** undefined: there are no campaigns. */
  campaigns?: CampaignDoor
  /** The search indexes; undefined: PostgreSQL searches alone. Stays the caller's. */
  versions?: OpenVersions
  /** Addresses of proxies whose word counts for where a request comes from; none by default. */
  trustedProxies?: readonly string[]
  /** For each address; 60,000 by default, far above what a person's browser asks. */
  requestsPerMinute?: number
  /** From this mean lag on, work is refused; a second by default. */
  maxEventLoopDelayMs?: number
}

/** The whole server, built and not yet listening. Nothing is asked of a database until a request comes. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: options.log as FastifyBaseLogger, // left typed as pino's, every plugin would have to name that type
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: requestIdOf,
    trustProxy: options.trustedProxies?.length ? [...options.trustedProxies] : false,
    frameworkErrors: answerWithProblem,
    clientErrorHandler: answerUnreadRequest,
    routerOptions: { maxParamLength: 300 }, // ids and asset keys are shorter, and the schemas say what is wrong with them
    // A place may be wrong in several ways, and all of them are told; nothing is coerced or removed in silence.
    ajv: {
      customOptions: {
        coerceTypes: false,
        removeAdditional: false,
        allErrors: true,
        verbose: true,
        allowUnionTypes: true,
        keywords: ['x-examples'], // named examples, for the OpenAPI document alone
      },
    },
  })

  const gate = await registerPlugins(app, options)
  await registerRoutes(app, options, gate)
  await registerWebPage(app, options.webDir)
  await app.ready()
  return app
}

/** What holds for every route. @returns the gate; undefined: everybody is let in. */
async function registerPlugins(app: FastifyInstance, options: AppOptions): Promise<Gate | undefined> {
  registerRequestId(app)
  registerProblems(app)
  await registerSecurityHeaders(app, options.cdnBaseUrl)
  await registerUnderPressure(app, options.maxEventLoopDelayMs)
  await registerRateLimit(app, options.requestsPerMinute ?? 60_000)
  const gate = await registerAccess(app, options)
  if (gate) registerRequestLimit(app, options.pool)
  registerIdempotency(app, options.pool)
  registerCharges(app, { ...options, isCharging: gate !== undefined })
  registerQueryTypes(app)
  registerJsonBody(app)
  registerEtag(app)
  await app.register(compress)
  registerAnswerBytes(app)
  await registerOpenApi(app, options.version)
  registerMetrics(app)
  return gate
}

async function registerRoutes(app: FastifyInstance, options: AppOptions, gate: Gate | undefined): Promise<void> {
  for (const schema of [...sharedSchemas, Profile, Filter, ReportRequest, Report, Schedule, ScheduleRun])
    app.addSchema(schema)
  await app.register(healthRoutes, { checks: options.checks })
  await app.register(cdnRoute, { objectStore: options.objectStore, bucketOf: options.assetBucketOf })
  await app.register(assetHealthRoute, {
    pool: options.pool,
    cdnBaseUrl: options.cdnBaseUrl,
    prefix: '/assets-service/api',
  })
  await app.register(accessRoutes, {
    pool: options.pool,
    gate,
    plans: options.access?.plans ?? readPlans(),
    localTenant: options.access?.localTenant,
    prefix: '/tenant-service/api',
  })
  await app.register(discoveryRoutes, { ...options, prefix: '/discovery-service/api/profile' })
  await app.register(explainRoute, { prefix: '/discovery-service/api' })
  await app.register(genreInsightsRoutes, { ...options, prefix: '/genre-insights-service/api/genre' })
  const database = openServingDatabase(options.pool, options.cdnBaseUrl)
  const engine = openEngine(database, options)
  await app.register(leaderboardRoutes, {
    ...options,
    findNames: (...asked) => findNames(engine, ...asked),
    prefix: '/leaderboard-service/api/leaderboard',
  })
  await registerKept(app, options, database)
  if (options.ingest)
    await app.register(ingestionRoute, { pool: options.pool, door: options.ingest, prefix: '/ingest-service/api' })
  if (options.keywords) {
    const keywords = { door: options.keywords, prefix: '/keyword-service/api' }
    await app.register(reportsRoute, keywords)
    await app.register(reportProgressRoute, keywords)
    await app.register(resultsRoute, keywords)
    await app.register(downloadRoute, keywords)
    await app.register(synonymsRoute, keywords)
  }
  await registerPipeline(app, options)
}

async function registerPipeline(app: FastifyInstance, options: AppOptions): Promise<void> {
  const { pool, clickhouse, pipeline: door } = options
  const prefix = '/pipeline-service/api'
  await app.register(publishesRoute, { pool, door, prefix })
  if (clickhouse) {
    await app.register(modelsRoute, { clickhouse, prefix })
    await app.register(runsRoute, { clickhouse, prefix })
  }
  if (!door) return
  await app.register(schedulesRoute, { door, prefix })
  await app.register(scheduleRunsRoute, { door, prefix })
  await app.register(failedTasksRoute, { pool, door, prefix })
  await app.register(pipelineEventsRoute, { door, readQueue: () => readHealth(pool), prefix })
  if (clickhouse) await app.register(freshnessRoute, { door, clickhouse, prefix })
}

/** What tenants keep. */
async function registerKept(app: FastifyInstance, options: AppOptions, database: ServingDatabase): Promise<void> {
  const { pool, campaigns: door } = options
  const profiles = openProfileDoor(database)
  const prefix = '/collection-service/api'
  await app.register(collectionRoutes, { pool, profiles, prefix })
  await app.register(savedSearchesRoute, {
    pool,
    checkSearch: (...asked) => checkSearch(database, ...asked),
    prefix,
  })
  if (door) await app.register(campaignRoutes, { pool, database, profiles, door, prefix: '/campaign-service/api' })
}
