import assert from 'node:assert/strict'
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { constants, gzipSync, zstdCompressSync } from 'node:zlib'
import { parquetWriteBuffer } from 'hyparquet-writer'
import iconv from 'iconv-lite'
import writeXlsx from 'write-excel-file/node'
import { type FileResult, ingestFile } from './ingest-file.ts'
import { chooseReader } from './sources/choose-reader.ts'
import { openSource } from './sources/open-source.ts'
import { readParquet } from './sources/parquet-reader.ts'
import { decodeBlock, decodeInParts } from './sources/read-line-blocks.ts'

const RUNS = process.env.LONG ? 10_000 : 130
const MEMORY_MB = 600
/** A page that is decoded for ever is given up after 20 s; all else takes far less. */
const HANG_MS = 60_000
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
const posts = ROWS.map(([post_id, profile_id, snapshot_at, , , title]) => ({
  ...{ kind: 'post', platform: 'YOUTUBE', post_type: 'VIDEO' },
  ...{ post_id, profile_id, snapshot_at, title },
}))
const ndjson = posts.map((post) => `${JSON.stringify(post)}\n`).join('')
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
  'a.json': Buffer.from(JSON.stringify(posts, null, 1)),
  'utf16be.ndjson': Buffer.from(ndjson, 'utf16le').swap16(),
  '1251.csv': iconv.encode(csv.replaceAll('घर का', 'Домашняя еда из печи'), 'windows-1251'),
  'a.xlsx.zst': zstdCompressSync(xlsx, { params: { [constants.ZSTD_c_checksumFlag]: 1 } }),
}
/** These have a checksum over all that they hold. */
const CHECKED = /xlsx|gz|zst/

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

/** Text of which no character is missing from the records, but for line breaks; that is, nothing was passed over. */
async function assertAllTextIsRead(file: string, told: string): Promise<void> {
  const { content } = await openSource(file)
  if (content.kind === 'table') return
  let format: ReturnType<typeof chooseReader> | undefined
  let [source, read] = ['', '']
  for await (const block of content.blocks) {
    format ??= chooseReader(file, decodeBlock(block))
    for (const part of decodeInParts(block)) {
      source += part.text
      for (const { raw } of format.reader.push(part)) read += raw
    }
  }
  // A document is parsed as one text, in which nothing can be passed over; of NDJSON a line of spaces is.
  if (file.endsWith('.json')) return
  assert.equal(read.replaceAll(/\s/g, ''), source.replaceAll(/\s/g, ''), told)
}

const whole: Record<string, FileResult> = {}

test('every file that is not damaged is taken whole', async () => {
  for (const [name, bytes] of Object.entries(originals)) {
    const file = join(folder, name)
    writeFileSync(file, bytes)
    whole[name] = await take(file)
    const { error, quarantined, landed, problems } = whole[name]
    assert.deepEqual(
      [name, error, quarantined, landed.raw_post_snapshot],
      [name, undefined, 0, ROWS.length],
      JSON.stringify(problems[0]),
    )
  }
})

test('no damage to a file of any format is a crash or a hang, or goes unsaid, and memory is bounded', {
  timeout: 3_600_000,
}, async () => {
  const names = Object.keys(originals)
  const ends = { error: 0, quarantine: 0, whole: 0 }
  let slowest = 0
  for (let run = 0; run < RUNS; run++) {
    const name = names[run % names.length]!
    const file = join(folder, name)
    writeFileSync(file, mutate(originals[name]!, randomOf(run)))
    const begin = performance.now()
    const { error, errorCode, records, quarantined, landed, notices, problems, sample } = await take(file)
    slowest = Math.max(slowest, performance.now() - begin)
    const told = `run ${run}, ${name}: ${error ?? JSON.stringify({ records, quarantined, landed, notices })}`
    assert.notEqual(errorCode, 'UNEXPECTED', told)
    assert.equal(records, quarantined + landed.raw_post_snapshot, told)
    assert.equal(problems.length, Math.min(quarantined, 10), told)
    if (error !== undefined) assert.ok(error.startsWith(file) && error.length > file.length + 8, told)
    // Text can lose whole lines and still be text; what has a checksum or a count cannot.
    else if (/parquet/.test(name) || CHECKED.test(name)) assert.equal(records, ROWS.length, told)
    else await assertAllTextIsRead(file, told)
    if (CHECKED.test(name) && error === undefined && quarantined === 0) assert.deepEqual(sample, whole[name]!.sample)
    assert.ok(slowest < HANG_MS, `${told}: ${slowest} ms`)
    assert.ok(process.memoryUsage.rss() < MEMORY_MB << 20, `${told}: ${process.memoryUsage.rss() >> 20} MiB`)
    ends[error !== undefined ? 'error' : quarantined > 0 ? 'quarantine' : 'whole']++
  }
  // Damage that hits nothing would prove nothing.
  assert.ok(ends.error > RUNS / 10 && ends.quarantine > RUNS / 10, JSON.stringify(ends))
})

/** Rows of a Parquet file that come before it is refused, and why it is. */
async function readDamaged(name: string, bytes: Buffer, deadlineMs: number): Promise<{ rows: number; why: string }> {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  const descriptor = openSync(file, 'r')
  let rows = -1
  try {
    for await (const batch of readParquet(file, descriptor, bytes.length, deadlineMs)) rows += batch.length
  } catch (error) {
    return { rows, why: (error as Error).message }
  } finally {
    closeSync(descriptor)
  }
  return { rows, why: 'nothing' }
}

test('a page that is decoded for ever ends in time, with its row group, and the rows before it have come', async () => {
  const { rows, why } = await readDamaged('endless.parquet', mutate(parquet, randomOf(6591)), 2_000)
  assert.match(
    why,
    /endless\.parquet: is a damaged Parquet file: row group \d, from row \d+: is not unpacked after 2 s/,
  )
  assert.equal(rows % 10, 0)
})

test('a page that claims a thousand million values ends as an error of this file, and not of the process', async () => {
  const data = [null, ...Array.from({ length: 99 }, (_, i) => `value ${i}`)]
  const bytes = Buffer.from(
    parquetWriteBuffer({
      columnData: [{ name: 'id', type: 'STRING', nullable: true, data }],
      codec: 'UNCOMPRESSED',
    }),
  )
  // The levels, which say where a NULL is, end 4 bytes (the length of the first text) before the texts begin, and have 5 bytes.
  bytes.write('feffffff07', bytes.indexOf('value 0') - 9, 'hex')
  const { rows, why } = await readDamaged('exploding.parquet', bytes, 60_000)
  assert.match(why, /exploding\.parquet: .*row group 1, from row 1: needs more than 256 MB of memory to unpack/)
  assert.equal(rows, 0)
})
