import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { constants, gzipSync, zstdCompressSync } from 'node:zlib'
import { parquetWriteBuffer } from 'hyparquet-writer'
import writeXlsx from 'write-excel-file/node'
import { ingestFile } from './ingest-file.ts'

const RUNS = process.env.LONG ? 10_000 : 300
const MEMORY_MB = 600
const folder = mkdtempSync(join(tmpdir(), 'creatorscope-fuzz-'))
after(() => rmSync(folder, { recursive: true }))

/** A small generator of its own, so that a failure is found again by its number. */
function randomOf(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761 + 1) >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const HEADER =
  'video_id,channel_id,fetched_at,duration,published_at,title,tags,thumbnail,category_name,audio_language,default_language,country,views,likes,comments,channel_title'.split(
    ',',
  )
const ROWS = Array.from({ length: 40 }, (_, i) =>
  HEADER.map((column) =>
    column === 'fetched_at' || column === 'published_at'
      ? '2026-07-01T05:05:51Z'
      : /views|likes|comments|duration/.test(column)
        ? String(i * 1000)
        : /language/.test(column)
          ? 'hi'
          : column === 'country'
            ? 'IN'
            : column === 'title'
              ? `घर का "खाना"\n${i}`
              : `${column}${i}`,
  ),
)
const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`
const csv = [HEADER, ...ROWS].map((row) => `${row.map(quoted).join(',')}\n`).join('')
const ndjson = ROWS.map(
  (row) =>
    `${JSON.stringify({ kind: 'post', platform: 'YOUTUBE', post_id: row[0], profile_id: row[1], post_type: 'VIDEO', snapshot_at: row[2], title: row[5] })}\n`,
).join('')
const parquet = Buffer.from(
  parquetWriteBuffer({
    columnData: HEADER.map((name, i) => ({ name, data: ROWS.map((row) => row[i]!), type: 'STRING' as const })),
    rowGroupSize: 10,
  }),
)
const xlsx = await writeXlsx([HEADER, ...ROWS].map((row) => row.map((value) => ({ value, type: String })))).toBuffer()
const originals: Record<string, Buffer> = {
  'a.csv': Buffer.from(csv),
  'a.tsv': Buffer.from([HEADER, ...ROWS].map((row) => `${row.map(quoted).join('\t')}\n`).join('')),
  'a.ndjson': Buffer.from(ndjson),
  'a.parquet': parquet,
  'a.xlsx': xlsx,
  'a.csv.gz': gzipSync(csv),
  // With the checksum that the command `zstd` writes.
  'a.csv.zst': zstdCompressSync(csv, { params: { [constants.ZSTD_c_checksumFlag]: 1 } }),
  'utf16.csv': Buffer.from(`\ufeff${csv}`, 'utf16le'),
  'a.parquet.gz': gzipSync(parquet),
}

function mutate(original: Buffer, random: (below: number) => number): Buffer {
  let bytes = Buffer.from(original)
  for (let times = 1 + random(3); times > 0; times--) {
    const at = random(bytes.length)
    const length = 1 + random(64)
    const kinds = [
      () => bytes.subarray(0, at),
      () => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]),
      () => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at)]),
      () =>
        Buffer.concat([
          bytes.subarray(0, at),
          Buffer.from(Array.from({ length }, () => random(256))),
          bytes.subarray(at),
        ]),
      () => {
        const changed = Buffer.from(bytes)
        changed[at] = random(256)
        return changed
      },
    ]
    bytes = Buffer.from(kinds[random(kinds.length)]!())
    if (bytes.length === 0) break
  }
  return bytes
}

/** Takes the file in without an engine; what goes wrong that is no word about the file comes out as `UNEXPECTED`. */
const take = (file: string) => ingestFile(file, { clickhouse: null, now: new Date('2026-11-24T00:00:00Z') })

test('every file that is not damaged is taken whole', async () => {
  for (const [name, bytes] of Object.entries(originals)) {
    const file = join(folder, name)
    writeFileSync(file, bytes)
    const { error, quarantined, landed, problems } = await take(file)
    assert.deepEqual(
      [name, error, quarantined, landed.raw_post_snapshot],
      [name, undefined, 0, ROWS.length],
      JSON.stringify(problems[0]),
    )
  }
})

test('no damage to a file of any format is a crash, or goes unsaid, and memory is bounded', async () => {
  const names = Object.keys(originals)
  for (let run = 0; run < RUNS; run++) {
    const name = names[run % names.length]!
    const file = join(folder, name)
    const bytes = mutate(originals[name]!, randomOf(run))
    writeFileSync(file, bytes)
    const { error, errorCode, records, quarantined, landed, notices } = await take(file)
    const told = `run ${run}, ${name}: ${error ?? JSON.stringify({ records, quarantined, landed, notices })}`
    assert.notEqual(errorCode, 'UNEXPECTED', told)
    assert.equal(records, quarantined + landed.raw_post_snapshot, told)
    // Text can lose whole lines and still be text; what has a checksum or a count cannot.
    if (/parquet|xlsx|gz|zst/.test(name) && error === undefined) assert.equal(records, ROWS.length, told)
    assert.ok(process.memoryUsage.rss() < MEMORY_MB << 20, `${told}: ${process.memoryUsage.rss() >> 20} MiB`)
  }
})
