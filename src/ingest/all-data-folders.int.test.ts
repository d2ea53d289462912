import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { testModels } from '../../test/support/test-models.ts'
import type { FileResult } from './ingest-file.ts'
import { ingestFiles } from './ingest-files.ts'

const data = join(process.env.SHARED_DIR ?? join(import.meta.dirname, '../../../shared'), 'data')
const skip = existsSync(data) ? false : `${data} is not here`
const now = new Date('2026-11-24T00:00:00Z')
/** Of files that are alike, one in so many is taken unless LONG is set: all of them take half a minute. */
const sampled = (alike: number): number => (process.env.LONG ? 1 : alike)

/** Files of each folder that a mapping reads; what the others hold (comments, playlists, errors, …) has no raw table. */
const FOLDERS: Readonly<Record<string, { pattern: string; read: number; oneIn?: number }>> = {
  'youtube-trending-daily': { pattern: '*/*.csv', read: 56, oneIn: sampled(8) },
  'youtube-trending-2018-11-01': { pattern: '*.csv', read: 8, oneIn: sampled(4) },
  'youtube-data-api-fixtures': { pattern: '**/*.json', read: 11 },
  'instagram-graph-api-fixtures': { pattern: '**/*.json', read: 24 },
  'instagram-graph-api-restfb': { pattern: '**/*.json', read: 5 },
  'instagram-web-payloads': { pattern: '*.json', read: 8 },
  'instagram-posts-br-gov-2024': process.env.LONG
    ? { pattern: '*.{csv,xlsx}', read: 4 }
    : { pattern: 'GovernoSC.{csv,xlsx}', read: 2 },
  'instagram-posts-brand-it': { pattern: '*.csv', read: 1 },
}

const { client, transform, rowsOf, projectDir } = await testModels()

/** Takes a folder's files; whose posts a table holds, and when it was taken, the operator says where it does not. */
async function takeFolder(folder: string, inOrder = true, profileId = '1'): Promise<FileResult[]> {
  const { pattern, oneIn = 1 } = FOLDERS[folder]!
  const all = globSync(pattern, { cwd: join(data, folder) }).sort()
  const files = all.filter((_, index) => index % oneIn === 0).map((file) => join(data, folder, file))
  const given = { asOf: '2026-10-01', ...(profileId === '' ? {} : { profileId }) }
  const batch = inOrder ? {} : { batch: { rows: 97, bytes: 1 << 20 } }
  const result = await ingestFiles({
    files: inOrder ? files : files.toReversed(),
    clickhouse: client,
    now,
    given,
    ...batch,
  })
  return result.files
}

/** A count and a hash of what a table holds, whatever the order; of a raw table of what is distinct in it. */
async function hashOf(table: string, columns: string): Promise<string> {
  const [row] = await rowsOf(
    `SELECT concat(toString(count()), ' ', toString(sum(hash))) AS told
     FROM (SELECT DISTINCT sipHash64(toString(tuple(${columns}))) AS hash FROM ${table})`,
  )
  return row!.told as string
}

async function hashes(): Promise<Record<string, string>> {
  const raw = ['raw_profile_snapshot', 'raw_post_snapshot', 'raw_quarantine']
  const marts = globSync('models/{marts,population}/mart_*.sql', { cwd: projectDir }).map((file) =>
    basename(file, '.sql'),
  )
  const content = { raw_quarantine: 'source_file, source_line, mapping, column_name, reason, raw_text' }
  const told: Record<string, string> = {}
  for (const table of raw) told[table] = await hashOf(table, content[table as keyof typeof content] ?? 'content_hash')
  // When a row came in is no part of what it says: an incremental run goes on from there.
  for (const mart of marts) told[mart] = await hashOf(mart, `* EXCEPT ('^(ingested_at|content_hash)$')`)
  return told
}

test('every file of every data folder lands or is in quarantine record by record, and taken twice changes no mart', {
  skip,
}, async () => {
  const table: Record<string, Record<string, number>> = {}
  for (const folder of Object.keys(FOLDERS)) {
    const files = await takeFolder(folder)
    for (const file of files) assertAccounted(file)
    const sum = (count: (file: FileResult) => number): number => files.reduce((total, file) => total + count(file), 0)
    const read = files.filter(({ records }) => records > 0).length
    const { read: expected, oneIn = 1 } = FOLDERS[folder]!
    assert.equal(read, Math.ceil(expected / oneIn), folder)
    table[folder] = {
      files: files.length,
      read,
      records: sum(({ records }) => records),
      posts: sum(({ landed }) => landed.raw_post_snapshot),
      profiles: sum(({ landed }) => landed.raw_profile_snapshot),
      quarantined: sum(({ quarantined }) => quarantined),
    }
  }
  console.table(table)
  await transform()
  const before = await hashes()
  for (const folder of Object.keys(FOLDERS).toReversed()) await takeFolder(folder, false)
  await transform()
  assert.deepEqual(await hashes(), before)
})

/** Each record made rows (a post, its profile or both) or one in quarantine; of a table, the records are counted by another reader. */
function assertAccounted({ file, records, quarantined, landed, error, problems }: FileResult): void {
  const rows = [landed.raw_post_snapshot, landed.raw_profile_snapshot]
  if (records === 0) {
    assert.match(error ?? '', /no mapping fits/, file)
    return
  }
  assert.equal(error, undefined, file)
  const taken = records - quarantined
  assert.ok(Math.max(...rows) <= taken && taken <= rows[0]! + rows[1]!, file)
  for (const { column, reason } of problems)
    assert.ok(column !== null && reason.startsWith(column), `${file}: ${reason}`)
  if (!file.endsWith('.csv')) return
  const text = readFileSync(file)
  const delimiter = text.subarray(0, text.indexOf('\n')).includes('\t') ? '\t' : ','
  assert.equal(records, parse(text, { bom: true, columns: true, delimiter }).length, file)
}

test('what is in quarantine of the data folders is bad indeed, and says what would mend it', { skip }, async () => {
  const files = [
    ...(await takeFolder('instagram-graph-api-fixtures', true, '')),
    ...(await takeFolder('instagram-graph-api-restfb', true, '')),
  ]
  const reasons = await rowsOf('SELECT reason FROM raw_quarantine FINAL')
  // Posts as the API gives them to their owner, whom it does not name.
  assert.ok(reasons.length > 0)
  assert.equal(
    reasons.length,
    files.reduce((total, { quarantined }) => total + quarantined, 0),
  )
  for (const { reason } of reasons) assert.match(String(reason), /owner\.id: must not be blank; give --profile-id ID$/)
})
