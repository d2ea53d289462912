import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { testClickHouse } from '../../../test/support/test-databases.ts'
import { queryRows } from '../../platform/clickhouse/client.ts'
import { ingestFiles } from '../ingest-files.ts'
import { ingestStream } from '../ingest-stream.ts'
import type { Mapping } from '../mappings/mapping.ts'
import { nativeNdjson } from '../mappings/native-ndjson.ts'
import { youtubeTrendingDaily } from '../mappings/youtube-trending-daily.ts'
import { listQuarantine } from './list-quarantine.ts'
import { retryQuarantine } from './retry-quarantine.ts'
import { showQuarantine } from './show-quarantine.ts'

const fixtures = join(import.meta.dirname, '../../../test/fixtures/ingest')
const { client } = await testClickHouse()
const folder = mkdtempSync(join(tmpdir(), 'creatorscope-quarantine-'))
after(() => rmSync(folder, { recursive: true }))
beforeEach(async () => {
  for (const table of ['raw_quarantine', 'raw_profile_snapshot', 'raw_post_snapshot'])
    await client.command({ query: `TRUNCATE TABLE ${table}` })
})

const now = new Date('2026-11-24T00:00:00Z')
const [profile] = readFileSync(join(fixtures, 'native.ndjson'), 'utf8').split('\n') as [string]
const daily = readFileSync(join(fixtures, 'youtube-trending-daily.csv'), 'utf8')

async function take(name: string, content: string | Buffer): Promise<string> {
  const file = join(folder, name)
  writeFileSync(file, content)
  await ingestFiles({ files: [file], clickhouse: client, now })
  return file
}
const landed = async (table: string): Promise<number> =>
  (await queryRows<{ rows: number }>(client, `SELECT count() AS rows FROM ${table} FINAL`))[0]!.rows
const ignoring = (...keys: string[]): Mapping => ({ ...nativeNdjson, ignored: [...nativeNdjson.ignored!, ...keys] })
const spoilt = (id: string, more: string): string => profile.replace('17841400000000001', id).replace('{', `{${more},`)

test('records are listed by file, mapping and fault, and shown with line, column, reason and raw text', async () => {
  const rows = [profile, ...[1, 2, 3].map((n) => profile.replace('12345', `"${n}k"`)), '{"kind":']
  const file = await take('list.ndjson', rows.join('\n'))
  const groups = await listQuarantine(client, {}, 10)
  assert.deepEqual(groups[0], {
    file,
    mapping: 'native-ndjson',
    fault: 'followers: … is not a whole number',
    records: 3,
    firstLine: 2,
  })
  assert.equal(groups.length, 2)
  const shown = await showQuarantine(client, { file, reason: '"2k"' }, 10)
  assert.deepEqual(
    shown.map(({ line, column, reason, raw }) => ({ line, column, reason, raw })),
    [{ line: 3, column: 'followers', reason: 'followers: "2k" is not a whole number', raw: rows[2] }],
  )
  assert.deepEqual(await listQuarantine(client, { mapping: 'other' }, 10), [])
})

test('records that the mended mapping reads land with their place and leave; the others stay with the reason of now', async () => {
  const file = await take(
    'mend.ndjson',
    [profile, spoilt('a', '"fans":1'), spoilt('b', '"fans":1,"odd":2'), spoilt('c', '"odd":1')].join('\n'),
  )
  const before = await retryQuarantine({ clickhouse: client, filter: {}, now })
  assert.deepEqual([before.records, before.mended], [3, 0])
  const result = await retryQuarantine({ clickhouse: client, filter: { file }, mapping: ignoring('fans'), now })
  assert.deepEqual([result.records, result.mended], [3, 1])
  assert.deepEqual(
    await queryRows(client, "SELECT source_file, source_line FROM raw_profile_snapshot WHERE profile_id = 'a'"),
    [{ source_file: file, source_line: 2 }],
  )
  assert.deepEqual(
    (await showQuarantine(client, {}, 10)).map(({ line, reason }) => [line, reason]),
    [
      [3, 'odd: there is no such column'],
      [4, 'odd: there is no such column'],
    ],
  )
  const last = await retryQuarantine({ clickhouse: client, filter: {}, mapping: ignoring('fans', 'odd'), now })
  assert.deepEqual([last.records, last.mended], [2, 2])
  assert.equal(await landed('raw_profile_snapshot'), 4)
  assert.deepEqual(await listQuarantine(client, {}, 10), [])
  // Taken again by the mapping of old, they are back.
  await take('mend.ndjson', readFileSync(file))
  assert.equal((await showQuarantine(client, {}, 10)).length, 3)
})

test('a CSV record is read again by the header that was kept', async () => {
  const file = await take('mend.csv', daily.replace(',1200,', ',1k,').replace('2026-07-01T05:05:51.5Z', 'never'))
  assert.equal((await showQuarantine(client, { file }, 10)).length, 2)
  const lenient = {
    ...youtubeTrendingDaily,
    rows: youtubeTrendingDaily.rows.map((row) => ({
      ...row,
      fields: Object.fromEntries(Object.entries(row.fields).filter(([name]) => name !== 'views')),
    })),
  } as Mapping
  const result = await retryQuarantine({ clickhouse: client, filter: { file }, mapping: lenient, now })
  assert.deepEqual([result.records, result.mended], [2, 1])
  assert.match(result.problems[0]!.reason, /^fetched_at: "never"/)
  assert.equal(await landed('raw_post_snapshot'), 3)
})

test('records that came over HTTP without their kind are read again as that kind', async () => {
  const bare = spoilt('api', '"fans":1').replace('"kind":"profile",', '')
  const body = async function* (): AsyncGenerator<Buffer> {
    yield Buffer.from(`${bare}\n`)
  }
  const requestId = '3f0c9a52-7a54-4a3c-9a0e-2f1f6a5f0c11'
  const { quarantineId } = await ingestStream('profile', body(), { clickhouse: client, requestId, now })
  const filter = { file: quarantineId! }
  const result = await retryQuarantine({ clickhouse: client, filter, mapping: ignoring('fans'), now })
  assert.deepEqual([result.records, result.mended], [1, 1])
})

test('what is not kept whole never lands by a retry', async () => {
  const long = 'n'.repeat(70_000)
  await take(
    'partial.ndjson',
    Buffer.concat([
      Buffer.from(`${profile}\n${spoilt('long', `"fans":1,"biography":"${long}"`)}\n`),
      Buffer.from(spoilt('latin', '"state":"\xe9"'), 'latin1'),
    ]),
  )
  const result = await retryQuarantine({ clickhouse: client, filter: {}, mapping: ignoring('fans'), now })
  assert.deepEqual([result.records, result.mended], [2, 0])
  assert.equal((await showQuarantine(client, {}, 10)).length, 2)
})

test('a record whose mapping is gone keeps its reason, and the caller is told', async () => {
  const file = await take('gone.ndjson', spoilt('g', '"fans":1'))
  const [row] = await queryRows<object>(client, 'SELECT * EXCEPT (quarantined_at, resolved_at) FROM raw_quarantine')
  await client.insert({ table: 'raw_quarantine', values: [{ ...row, mapping: 'gone' }], format: 'JSONEachRow' })
  const { problems } = await retryQuarantine({ clickhouse: client, filter: {}, now })
  assert.match(problems[0]!.reason, /^there is no mapping "gone"/)
  const [kept] = await showQuarantine(client, { file }, 10)
  assert.equal(kept!.reason, 'fans: there is no such column')
})

test('a quarantine of many pages is retried once, row by row', async () => {
  await take('many.ndjson', Array.from({ length: 2_500 }, (_, n) => spoilt(`m${n}`, '"fans":1')).join('\n'))
  const result = await retryQuarantine({ clickhouse: client, filter: {}, mapping: ignoring('fans'), now })
  assert.deepEqual([result.records, result.mended], [2_500, 2_500])
  assert.equal(await landed('raw_profile_snapshot'), 2_500)
  assert.deepEqual(await listQuarantine(client, {}, 10), [])
})
