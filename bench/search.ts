/**
 * `npm run bench search`: a fixed mix of 200 searches over PROFILES generated creators (default 2,500,000), each a page of 20 with the
 * exact count and 5 facets: through HTTP at 1 and 8 clients, the index alone, and beside them PostgreSQL alone and ClickHouse.
 */
import { readFileSync } from 'node:fs'
import { createLogger } from '../src/core/log.ts'
import { fillMarts } from './search/fill-marts.ts'
import { measureEngines } from './search/measure-engines.ts'
import { measureHttp, type Timing } from './search/measure-http.ts'
import { makeSearches } from './search/searches.ts'
import { startServing, timed } from './serving/start-serving.ts'

const PROFILES = Number(process.env.PROFILES ?? 2_500_000)

const serving = await startServing()
const { postgres, clickhouse, objectStore, bucket } = serving
const searches = makeSearches()

try {
  await timed(`${PROFILES.toLocaleString('en')} creators made`, () => fillMarts(clickhouse, PROFILES))
  await timed('published', serving.publishMarts)
  const api = await serving.startApi()
  const { one, eight, typo } = await measureHttp(`http://127.0.0.1:${api.port}`, searches)
  const apiMb = readResidentMb(api.pid)
  await api.stop()
  const log = createLogger('bench', 'error')
  const alone = await measureEngines({ postgres, clickhouse, objectStore, bucket, log }, searches)
  console.table({
    'API, 1 client': row(one),
    'API, 8 clients': row(eight),
    'API, misspelt names, 1 client': row(typo),
    'the index alone': row(alone.index),
    'PostgreSQL alone': row(alone.postgres),
    'ClickHouse for ids, count and facets': row(alone.clickhouse),
  })
  console.log(
    JSON.stringify({
      bench: 'search',
      profiles: PROFILES,
      p50_ms: one.p50,
      p99_ms: one.p99,
      rps_8: eight.perSecond,
      p99_8_ms: eight.p99,
      engine_p50_ms: alone.index.p50,
      typo_p50_ms: typo.p50,
      postgres_p50_ms: alone.postgres.p50,
      clickhouse_p50_ms: alone.clickhouse.p50,
      load_s: alone.loadSeconds,
      api_mb: apiMb,
    }),
  )
} finally {
  await serving.stop()
}

function row({ p50, p99, perSecond, searches: count }: Timing) {
  return { p50_ms: p50, p99_ms: p99, per_second: perSecond, searches: count }
}

/** What a process holds in memory now, in MiB, as Linux counts it. */
function readResidentMb(pid: number): number {
  return Math.round(
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1_024,
  )
}
