import type { Logger } from '../../src/core/log.ts'
import type { ClickHouseClient } from '../../src/platform/clickhouse/client.ts'
import type { ObjectStore } from '../../src/platform/object-store/client.ts'
import { quoteIdentifier } from '../../src/platform/postgres/identifier.ts'
import type { Pool } from '../../src/platform/postgres/pool.ts'
import { openClickHouseIndex } from '../../src/serve/discovery/clickhouse-index/clickhouse-index.ts'
import { openMemoryIndex } from '../../src/serve/discovery/column-index/memory-index.ts'
import { indexedEngine } from '../../src/serve/discovery/indexed-engine.ts'
import { followVersions } from '../../src/serve/discovery/open-versions.ts'
import { postgresEngine } from '../../src/serve/discovery/postgres-engine.ts'
import type { SearchRequest } from '../../src/serve/discovery/search-engine.ts'
import { toSearchRequest } from '../../src/serve/discovery/to-search-request.ts'
import { openServingDatabase } from '../../src/serve/serving-database.ts'
import { measure, type Timing } from './measure-http.ts'
import type { Search } from './searches.ts'

/** The slow engines stop after so many seconds; the searches are in no order, so that the first are like all. */
const SECONDS = 45
const NEVER = 2 ** 31 - 1

interface Engines {
  postgres: Pool
  clickhouse: ClickHouseClient
  objectStore: ObjectStore
  bucket: string
  log: Logger
}

/** The same searches without HTTP: in the index alone, without rows; the old way in PostgreSQL; and with ClickHouse's index. */
export async function measureEngines(
  { postgres, clickhouse, objectStore, bucket, log }: Engines,
  searches: readonly Search[],
) {
  const requests = searches.map(toRequest)
  const database = openServingDatabase(postgres, 'http://cdn.bench')
  const inPostgres = postgresEngine(database)

  const started = performance.now()
  const inMemory = followVersions(postgres, openMemoryIndex(objectStore, bucket), log, NEVER)
  await inMemory.follow()
  const loadSeconds = Number(((performance.now() - started) / 1_000).toFixed(1))
  const { version } = inMemory.newest()!
  const inIndex = async ({ platforms, conditions, sort, facets }: SearchRequest): Promise<void> => {
    const side = { conditions, sort, facets, limit: 21, after: undefined }
    await Promise.all(platforms.map((platform) => inMemory.index.search(version, platform, side)))
  }
  await measure(requests, inIndex)
  const index = await measure([...requests, ...requests], inIndex)
  await inMemory.end()

  const versions = followVersions(postgres, openClickHouseIndex(clickhouse), log, NEVER)
  await versions.follow()
  const withClickHouse = indexedEngine(versions, { database, clickhouse }, inPostgres)
  // ClickHouse compiles every misspelt word anew: beside the point here.
  const plain = requests.filter((_, at) => searches[at]!.kind !== 'typo')
  const byClickHouse = await measure(plain, (request) => withClickHouse.search(request), SECONDS)
  await versions.end()
  await indexEveryFilter(postgres)
  const byPostgres = await measure(plain, (request) => inPostgres.search(request), SECONDS)
  return { index, loadSeconds, clickhouse: byClickHouse, postgres: byPostgres } satisfies Record<
    string,
    Timing | number
  >
}

function toRequest({ platform, sortBy, body }: Search): SearchRequest {
  const query = { sortBy, sortDir: 'DESC', page: 1, size: 20, computeCounts: true } as Parameters<
    typeof toSearchRequest
  >[1]
  return toSearchRequest(platform, query, body as Parameters<typeof toSearchRequest>[2], 'bench')
}

/** What PostgreSQL would need to answer alone as well as it can; the product's own tables have an index for what is asked of them. */
async function indexEveryFilter(postgres: Pool): Promise<void> {
  const { rows } = await postgres.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relname ~ '^(instagram|youtube)_account__v[0-9]+$'",
  )
  const definitions = [
    '(engagement_rate DESC NULLS LAST, profile_id)',
    '(category, followers DESC NULLS LAST)',
    '(language, followers DESC NULLS LAST)',
    '(country, city)',
    'USING gin (name gin_trgm_ops, handle gin_trgm_ops)',
  ]
  for (const { name } of rows)
    for (const definition of definitions) await postgres.query(`CREATE INDEX ON ${quoteIdentifier(name)} ${definition}`)
}
