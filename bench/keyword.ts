/**
 * `npm run bench keyword`: keywords in generated captions (SIZES, default 3,000,000 and 10,000,000), rare and common, one, ten and fifty,
 * and phrases, counted (as DuckDB and ripgrep do) and with the posts' ids read; beside them the old system's multiMatchAny, DuckDB's regexp_matches and ripgrep; and a report from end to end.
 */
import { createClient } from '@clickhouse/client'
import { readEmbeddedSecrets } from '../src/config/secrets.ts'
import { refreshKeywordPosts } from '../src/keywords/posts/refresh-keyword-posts.ts'
import { openObjectStore } from '../src/platform/object-store/client.ts'
import { openPostgres } from '../src/platform/postgres/pool.ts'
import { plainReportWork } from '../test/support/report-work.ts'
import { startTestEngines } from '../test/support/test-engines.ts'
import { addCaptions, makeModels, untilMerged } from './keyword/make-captions.ts'
import { openFiles } from './keyword/measure-files.ts'
import { openReports } from './keyword/measure-report.ts'
import { type Measured, type MeasuredSearch, measureOld, measureOurs } from './keyword/measure-search.ts'
import { chooseSearches } from './keyword/searches.ts'

const SIZES = (process.env.SIZES ?? '3000000,10000000').split(',').map(Number)
const BUCKET = 'bench-reports'

const engines = await startTestEngines()
const env = engines.env as Record<
  'TEST_POSTGRES_URL' | 'TEST_CLICKHOUSE_URL' | 'TEST_S3_ENDPOINT' | 'TEST_DATA_DIR',
  string
>
const credentials = readEmbeddedSecrets(env.TEST_DATA_DIR).objectStore
const postgresUrl = `${env.TEST_POSTGRES_URL}/creatorscope`
const pool = openPostgres(postgresUrl)
const clickhouse = createClient({
  url: env.TEST_CLICKHOUSE_URL,
  database: 'template', // migrated by startTestEngines
  request_timeout: 3_600_000,
  clickhouse_settings: {
    output_format_json_quote_64bit_integers: 0,
    date_time_output_format: 'iso',
    use_query_condition_cache: 0,
  },
})
const objectStore = openObjectStore({ endpoint: env.TEST_S3_ENDPOINT, region: 'us-east-1', credentials })
const files = { objectStore, endpoint: env.TEST_S3_ENDPOINT, bucket: BUCKET, credentials }
let reports: Awaited<ReturnType<typeof openReports>> | undefined

try {
  await objectStore.ensureBucket(BUCKET)
  await makeModels(clickhouse)
  reports = await openReports(plainReportWork({ pool, clickhouse, files }), postgresUrl)
  let made = 0
  for (const size of SIZES) {
    await timed(`${size.toLocaleString('en')} captions made`, () => addCaptions(clickhouse, made, size))
    await timed('made ready to be searched', () => refreshKeywordPosts(clickhouse, pool))
    await timed('merged', () => untilMerged(clickhouse))
    made = size
    console.log(JSON.stringify(await measure(size)))
  }
} finally {
  await reports?.close()
  objectStore.close()
  await Promise.all([pool.end(), clickhouse.close()])
  await engines.stop()
}

async function measure(posts: number) {
  const table: Record<string, { ours: MeasuredSearch; old: MeasuredSearch }> = {}
  for (const search of await chooseSearches(clickhouse))
    table[search.name] = { ours: await measureOurs(clickhouse, search), old: await measureOld(clickhouse, search) }
  const captions = await openFiles(clickhouse, env.TEST_DATA_DIR)
  const duckDb = await captions.duckDb('kombucha')
  const ripgrep = await captions.ripgrep('kombucha')
  const [report, common] = await reports!.measure(['creatine', 'protein'])
  console.table(
    Object.fromEntries(
      Object.entries(table).map(([name, { ours, old }]) => [
        name,
        {
          posts: ours.posts,
          ours_ms: round(ours.ms),
          old_ms: round(old.ms),
          ratio: ratio(old, ours),
          ids_ours_ms: round(ours.idsMs),
          ids_old_ms: round(old.idsMs),
          ids_ratio: idsRatio(old, ours),
          same: same(ours, old),
        },
      ]),
    ),
  )
  console.log(`a report on ${common!.posts.toLocaleString('en')} posts: ${round(common!.seconds)} s`)
  const of = (name: string) => table[name]!
  return {
    bench: 'keyword',
    posts,
    rare_ms: round(of('rare').ours.ms),
    rare_ratio: ratio(of('rare').old, of('rare').ours),
    common_ms: round(of('common').ours.ms),
    common_ratio: ratio(of('common').old, of('common').ours),
    common_ids_ratio: idsRatio(of('common').old, of('common').ours),
    k50_ms: round(of('50 keywords').ours.ms),
    k50_ratio: ratio(of('50 keywords').old, of('50 keywords').ours),
    phrase_ratio: ratio(of('rare phrase').old, of('rare phrase').ours),
    slowest_ratio: Math.min(
      ...Object.values(table).flatMap(({ ours, old }) => [ratio(old, ours), idsRatio(old, ours)]),
    ),
    duckdb_ratio: ratio(duckDb, of('rare').ours),
    ripgrep_ratio: ripgrep ? ratio(ripgrep, of('rare').ours) : null,
    report_s: round(report!.seconds),
    report_posts: report!.posts,
    identical: Object.values(table).every(({ ours, old }) => same(ours, old)),
  }
}

function same(one: MeasuredSearch, other: MeasuredSearch): boolean {
  return one.posts === other.posts && one.ids === other.ids
}

function ratio(slow: Measured, fast: Measured): number {
  return round(slow.ms / fast.ms)
}

function idsRatio(slow: MeasuredSearch, fast: MeasuredSearch): number {
  return round(slow.idsMs / fast.idsMs)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const started = performance.now()
  await work()
  console.log(`${what} in ${((performance.now() - started) / 1_000).toFixed(1)} s`)
}
