/**
 * `npm run bench ingest`: rows a second and peak memory of `./creatorscope ingest` on generated posts, as CSV and as NDJSON,
 * with validation and quarantine on, beside the limit: the same bytes sent straight to ClickHouse's own parser.
 * ROWS sets how many (default 1,000,000).
 */
import { spawn } from 'node:child_process'
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
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

/** The layout of youtube-trending-daily, filled from generated posts; and the native NDJSON of the same posts. */
const FORMATS = {
  csv: {
    query: `SELECT post_id AS video_id, 'IN' AS country, formatDateTime(snapshot_at, '%FT%TZ') AS fetched_at,
        formatDateTime(published_at, '%FT%TZ') AS published_at, ifNull(title, 'untitled') AS title, ifNull(title, 'untitled') AS localized_title,
        concat('Channel ', profile_id) AS channel_title, profile_id AS channel_id, 22 AS category_id, category AS category_name,
        arrayStringConcat(tags, ', ') AS tags, length(tags) AS tag_count, 'https://i.ytimg.com/vi/x/hqdefault.jpg' AS thumbnail,
        language AS default_language, language AS audio_language, 'False' AS is_live, ifNull(duration_s, 30) AS duration, 'PT30S' AS duration_raw,
        'hd' AS definition, 'False' AS caption_available, 'True' AS licensed_content, 'True' AS embeddable, 'False' AS made_for_kids,
        ifNull(views, 0) AS views, likes, comments
      FROM posts FORMAT CSVWithNames`,
    limit: { table: 'limit_csv', format: 'CSVWithNames' },
  },
  ndjson: {
    query: `SELECT 'post' AS kind, * EXCEPT (source_file, source_line, ingested_at) FROM posts FORMAT JSONEachRow`,
    limit: { table: 'limit_ndjson', format: 'JSONEachRow' },
  },
} as const

const folder = mkdtempSync(join(tmpdir(), 'bench-ingest-'))
const engines = await startTestEngines()
const url = engines.env.TEST_CLICKHOUSE_URL!
const client = openClickHouse(url, DATABASE)
try {
  await makePosts(client)
  const result: Record<string, string | number> = { bench: 'ingest', rows: ROWS }
  const table: Record<string, Record<string, string | number>> = {}
  let peakMb = 0
  for (const [name, { query, limit }] of Object.entries(FORMATS)) {
    const file = join(folder, `posts.${name}`)
    await download(query, file)
    const limits: number[] = []
    const ours: number[] = []
    for (let run = 0; run < RUNS; run += 1) {
      limits.push(await timed(() => sendStraight(file, limit)))
      const ingested = await ingest(file)
      ours.push(ingested.seconds)
      peakMb = Math.max(peakMb, ingested.peakMb)
    }
    const [limitS, oursS] = [median(limits), median(ours)]
    table[name] = {
      'rows/s': Math.round(ROWS / oursS),
      'ClickHouse rows/s': Math.round(ROWS / limitS),
      ratio: (limitS / oursS).toFixed(2),
      'peak MB': peakMb,
    }
    result[`${name}_rows_per_s`] = Math.round(ROWS / oursS)
    result[`${name}_ratio_to_clickhouse`] = Number((limitS / oursS).toFixed(3))
  }
  console.table(table)
  console.log(JSON.stringify({ ...result, peak_mb: peakMb }))
} finally {
  await client.close()
  await engines.stop()
  rmSync(folder, { recursive: true })
}

async function makePosts(clickhouse: ClickHouseClient): Promise<void> {
  const creators = Math.ceil(ROWS / POSTS_PER_CREATOR)
  await generatePopulation({ clickhouse, creators, seed: 1, asOf: new Date('2026-11-24T00:00:00Z') })
  await clickhouse.command({ query: `CREATE TABLE posts AS raw_post_snapshot` })
  await clickhouse.command({
    query: `INSERT INTO posts SELECT * FROM raw_post_snapshot ORDER BY post_id LIMIT ${ROWS}`,
  })
  await clickhouse.command({ query: 'TRUNCATE TABLE raw_profile_snapshot' })
  await clickhouse.command({ query: 'TRUNCATE TABLE raw_post_snapshot' })
  await clickhouse.command({ query: 'CREATE TABLE limit_ndjson AS raw_post_snapshot' })
  const sample = await clickhouse.query({
    query: `DESCRIBE (${FORMATS.csv.query.replace(/FORMAT \w+$/, '')})`,
    format: 'JSONEachRow',
  })
  const columns = (await sample.json<{ name: string; type: string }>()).map(({ name, type }) => `${name} ${type}`)
  await clickhouse.command({
    query: `CREATE TABLE limit_csv (${columns.join(', ')}) ENGINE = MergeTree ORDER BY video_id`,
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

async function sendStraight(file: string, { table, format }: { table: string; format: string }): Promise<void> {
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
