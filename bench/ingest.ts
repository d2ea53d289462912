/**
 * `npm run bench ingest`: rows a second and peak memory of `./creatorscope ingest` on generated posts, as CSV and as NDJSON,
 * with validation and quarantine on, beside the limit: the same bytes sent straight to ClickHouse's own parser, into a table like
 * the raw one. Ratios are medians of runs side by side. The layout of youtube-trending-daily, of which a record makes two rows,
 * is shown too. ROWS sets how many (default 1,000,000); three times as many show that memory does not grow with them.
 */
import { spawn } from 'node:child_process'
import {
  closeSync,
  copyFileSync,
  createReadStream,
  createWriteStream,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { generatePopulation } from '../src/ingest/generator/generate-population.ts'
import { type ClickHouseClient, openClickHouse } from '../src/platform/clickhouse/client.ts'
import { startTestEngines } from '../test/support/test-engines.ts'

const ROWS = Number(process.env.ROWS ?? 1_000_000)
const RUNS = 3
const POSTS_PER_CREATOR = 11
const DATABASE = 'template' // migrated by startTestEngines

const COLUMNS = '* EXCEPT (source_file, source_line, ingested_at)'

interface Input {
  query: string
  limit: { table: string; format: string }
}

const INPUTS: Readonly<Record<string, Input>> = {
  csv: {
    query: `SELECT ${COLUMNS} FROM posts FORMAT CSVWithNames`,
    limit: { table: 'limit_raw', format: 'CSVWithNames' },
  },
  ndjson: {
    query: `SELECT 'post' AS kind, ${COLUMNS} FROM posts FORMAT JSONEachRow`,
    limit: { table: 'limit_raw', format: 'JSONEachRow' },
  },
  'csv (trending)': {
    query: `SELECT post_id AS video_id, 'IN' AS country, formatDateTime(snapshot_at, '%FT%TZ') AS fetched_at,
        formatDateTime(published_at, '%FT%TZ') AS published_at, ifNull(title, 'untitled') AS title, ifNull(title, 'untitled') AS localized_title,
        concat('Channel ', profile_id) AS channel_title, profile_id AS channel_id, 22 AS category_id, category AS category_name,
        arrayStringConcat(tags, ', ') AS tags, length(tags) AS tag_count, 'https://i.ytimg.com/vi/x/hqdefault.jpg' AS thumbnail,
        language AS default_language, language AS audio_language, 'False' AS is_live, ifNull(duration_s, 30) AS duration, 'PT30S' AS duration_raw,
        'hd' AS definition, 'False' AS caption_available, 'True' AS licensed_content, 'True' AS embeddable, 'False' AS made_for_kids,
        ifNull(views, 0) AS views, likes, comments
      FROM posts FORMAT CSVWithNames`,
    limit: { table: 'limit_trending', format: 'CSVWithNames' },
  },
}

interface Measured {
  rowsPerS: number
  ratio: number
  peakMb: number
  peakMbThreefold: number
}

const folder = mkdtempSync(join(tmpdir(), 'bench-ingest-'))
const engines = await startTestEngines()
const url = engines.env.TEST_CLICKHOUSE_URL!
const client = openClickHouse(url, DATABASE)
try {
  await makePosts(client)
  const results: Record<string, Measured> = {}
  for (const [name, input] of Object.entries(INPUTS)) results[name] = await measure(input)
  console.table(results)
  const { csv, ndjson } = results as { csv: Measured; ndjson: Measured }
  console.log(
    JSON.stringify({
      bench: 'ingest',
      csv_rows_per_s: csv.rowsPerS,
      csv_ratio_to_clickhouse: csv.ratio,
      ndjson_rows_per_s: ndjson.rowsPerS,
      ndjson_ratio_to_clickhouse: ndjson.ratio,
      peak_mb: Math.max(...Object.values(results).flatMap((result) => [result.peakMb, result.peakMbThreefold])),
    }),
  )
} finally {
  await client.close()
  await engines.stop()
  rmSync(folder, { recursive: true })
}

async function measure({ query, limit }: Input): Promise<Measured> {
  const file = join(folder, 'posts')
  await download(query, file)
  const runs: { limitS: number; oursS: number; peakMb: number }[] = []
  for (let run = 0; run < RUNS; run += 1) {
    await emptyTables()
    const limitS = await timed(() => sendStraight(file, limit))
    await emptyTables()
    const ours = await ingest(file)
    runs.push({ limitS, oursS: ours.seconds, peakMb: ours.peakMb })
  }
  await emptyTables()
  const threefold = await ingest(await repeat(file, 3, limit.format === 'CSVWithNames'))
  return {
    rowsPerS: Math.round(ROWS / median(runs.map((run) => run.oursS))),
    ratio: Number(median(runs.map((run) => run.limitS / run.oursS)).toFixed(3)),
    peakMb: Math.max(...runs.map((run) => run.peakMb)),
    peakMbThreefold: threefold.peakMb,
  }
}

/** The rows several times in one file, with one header. */
async function repeat(file: string, times: number, hasHeader: boolean): Promise<string> {
  const whole = `${file}-repeated`
  copyFileSync(file, whole)
  const start = hasHeader ? readHead(file).indexOf('\n') + 1 : 0
  for (let time = 1; time < times; time += 1)
    await pipeline(createReadStream(file, { start }), createWriteStream(whole, { flags: 'a' }))
  return whole
}

function readHead(file: string): Buffer {
  const head = Buffer.alloc(4_096)
  const handle = openSync(file, 'r')
  readSync(handle, head)
  closeSync(handle)
  return head
}

/** What is merged of the run before would slow the next. */
async function emptyTables(): Promise<void> {
  for (const table of ['raw_profile_snapshot', 'raw_post_snapshot', 'limit_raw', 'limit_trending'])
    await client.command({ query: `TRUNCATE TABLE ${table}` })
}

async function makePosts(clickhouse: ClickHouseClient): Promise<void> {
  const creators = Math.ceil(ROWS / POSTS_PER_CREATOR)
  const history = { months: 0, days: 1 }
  await generatePopulation({ clickhouse, creators, seed: 1, asOf: new Date('2026-11-24T00:00:00Z'), history })
  await clickhouse.command({ query: `CREATE TABLE posts AS raw_post_snapshot` })
  await clickhouse.command({
    query: `INSERT INTO posts SELECT * FROM raw_post_snapshot ORDER BY post_id LIMIT ${ROWS}`,
  })
  await clickhouse.command({ query: 'CREATE TABLE limit_raw AS raw_post_snapshot' })
  const trending = INPUTS['csv (trending)']!.query.replace(/FORMAT \w+$/, '')
  const described = await clickhouse.query({ query: `DESCRIBE (${trending})`, format: 'JSONEachRow' })
  const columns = (await described.json<{ name: string; type: string }>()).map(({ name, type }) => `${name} ${type}`)
  await clickhouse.command({
    query: `CREATE TABLE limit_trending (${columns.join(', ')}) ENGINE = MergeTree ORDER BY video_id`,
  })
}

async function download(query: string, file: string): Promise<void> {
  const answer = await fetch(`${url}/?database=${DATABASE}&date_time_output_format=iso`, {
    method: 'POST',
    body: query,
  })
  if (!answer.ok) throw new Error(await answer.text())
  await pipeline(answer.body!, createWriteStream(file))
}

async function sendStraight(file: string, { table, format }: Input['limit']): Promise<void> {
  const query = encodeURIComponent(`INSERT INTO ${table} FORMAT ${format}`)
  const settings = 'input_format_skip_unknown_fields=1&date_time_input_format=best_effort'
  const request = { method: 'POST', body: createReadStream(file), duplex: 'half' } as unknown as RequestInit
  const answer = await fetch(`${url}/?database=${DATABASE}&${settings}&query=${query}`, request)
  if (!answer.ok) throw new Error(await answer.text())
}

/** The whole command: from its start to its end, with the most memory it held. */
async function ingest(file: string): Promise<{ seconds: number; peakMb: number }> {
  const started = performance.now()
  const child = spawn(join(import.meta.dirname, '../creatorscope'), ['ingest', file, '--json'], {
    env: {
      ...process.env,
      DATABASE_URL: `${engines.env.TEST_POSTGRES_URL}/creatorscope`,
      CLICKHOUSE_URL: url,
      CLICKHOUSE_DATABASE: DATABASE,
      S3_ENDPOINT: engines.env.TEST_S3_ENDPOINT,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  let peakKb = 0
  const watch = setInterval(() => {
    peakKb = Math.max(peakKb, readPeakKb(child.pid!))
  }, 20)
  const code = await new Promise((resolve) => child.once('exit', resolve))
  clearInterval(watch)
  if (code !== 0) throw new Error(`ingest ended with ${code}`)
  return { seconds: (performance.now() - started) / 1_000, peakMb: Math.round(peakKb / 1_024) }
}

function readPeakKb(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0 // it has just ended
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1_000
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}
