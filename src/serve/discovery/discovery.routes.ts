import type { FastifyPluginAsync } from 'fastify'
import type { FormulaSettings } from '../../formulas/formula.ts'
import type { ClickHouseClient } from '../../platform/clickhouse/client.ts'
import type { Pool } from '../../platform/postgres/pool.ts'
import { openServingDatabase } from '../serving-database.ts'
import { audienceRoute } from './audience/audience.route.ts'
import { authenticityRoute } from './authenticity/authenticity.route.ts'
import { profileExplainRoute } from './explain/explain.route.ts'
import { hashtagsRoute } from './hashtags/hashtags.route.ts'
import { locationsRoute } from './locations/locations.route.ts'
import { openEngine } from './open-engine.ts'
import type { OpenVersions } from './open-versions.ts'
import { optionsRoute } from './options.route.ts'
import { postsRoute } from './posts/posts.route.ts'
import { profileRoute } from './profile.route.ts'
import { searchRoute } from './search.route.ts'
import { similarRoute } from './similar/similar.route.ts'
import { timeseriesRoute } from './timeseries.route.ts'

/** Everything below `/discovery-service/api/profile`. */
export const discoveryRoutes: FastifyPluginAsync<{
  pool: Pool
  cdnBaseUrl: string
  /** undefined: biographies are searched in PostgreSQL. */
  clickhouse?: ClickHouseClient
  /** undefined: PostgreSQL searches alone. */
  versions?: OpenVersions
  formulaSettings: FormulaSettings
}> = async (app, options) => {
  const database = openServingDatabase(options.pool, options.cdnBaseUrl)
  const engine = openEngine(database, options)
  await app.register(searchRoute, { engine, database })
  await app.register(optionsRoute, { database })
  await app.register(locationsRoute, { database })
  await app.register(profileRoute, { database })
  await app.register(timeseriesRoute, { database })
  await app.register(hashtagsRoute, { database })
  await app.register(audienceRoute, { database })
  await app.register(authenticityRoute, { database })
  await app.register(postsRoute, { database })
  await app.register(similarRoute, { database, versions: options.versions, clickhouse: options.clickhouse })
  await app.register(profileExplainRoute, { database, formulaSettings: options.formulaSettings })
}
