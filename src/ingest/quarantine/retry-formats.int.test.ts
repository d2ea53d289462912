import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { parquetWriteBuffer } from 'hyparquet-writer'
import writeXlsx from 'write-excel-file/node'
import { testClickHouse } from '../../../test/support/test-databases.ts'
import { queryRows } from '../../platform/clickhouse/client.ts'
import { type FileOptions, ingestFile } from '../ingest-file.ts'
import type { Mapping } from '../mappings/mapping.ts'
import { retryQuarantine } from './retry-quarantine.ts'
import { showQuarantine } from './show-quarantine.ts'

const { client } = await testClickHouse()
const folder = mkdtempSync(join(tmpdir(), 'creatorscope-retry-'))
after(() => rmSync(folder, { recursive: true }))
beforeEach(async () => {
  for (const table of ['raw_quarantine', 'raw_post_snapshot'])
    await client.command({ query: `TRUNCATE TABLE ${table}` })
})
const now = new Date('2026-11-24T00:00:00Z')

/** The last is the one that the first mapping does not read; its title holds what separates fields and lines, and a U+FFFD. */
const COLUMNS = ['id', 'owner', 'at', 'title', 'views']
const TITLE = 'घर का "खाना",\tchai; 🙂 \ufffd\n{"a":1}'
/** The writer of sheets drops a U+FFFD. */
const titleIn = (name: string): string => (name.endsWith('.xlsx') ? TITLE.replace('\ufffd', '') : TITLE)
const ROWS = [
  ['p1', 'o1', '2026-07-01', 'one', '1200'],
  ['p2', 'o1', '2026-07-01', TITLE, '1.2K'],
]

const fields = (parse: 'count' | 'number', owner: string, at: string) => ({
  platform: { constant: 'YOUTUBE' },
  post_id: { from: 'id' },
  profile_id: { from: owner },
  snapshot_at: { from: at },
  post_type: { constant: 'VIDEO' },
  title: { from: 'title' },
  views: { from: 'views', parse },
})
const table = (parse: 'count' | 'number', at = 'at'): Mapping => ({
  name: 'posts-table',
  format: 'csv',
  rows: [{ table: 'raw_post_snapshot', fields: fields(parse, 'owner', at) }],
})
const objects = (parse: 'count' | 'number'): Mapping => ({
  ...table(parse),
  name: 'posts-objects',
  format: 'json',
  shape: [{ path: 'id' }],
})
const document = (parse: 'count' | 'number', more = {}): Mapping => ({
  name: 'posts-document',
  format: 'json',
  shape: [{ path: 'page.items' }],
  rows: [
    {
      each: 'page.items[]',
      table: 'raw_post_snapshot',
      fields: { ...fields(parse, '$.owner.id', '$.at'), ...more },
    },
  ],
})

const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`
const delimited = (delimiter: string): string =>
  [COLUMNS, ...ROWS].map((row) => `${row.map(quoted).join(delimiter)}\r\n`).join('')
const asObjects = ROWS.map((row) => Object.fromEntries(COLUMNS.map((name, i) => [name, row[i]])))
const items = asObjects.map(({ id, title, views }) => ({ id, title, views }))

const formats: Record<string, { bytes: string | Buffer; mapping: (parse: 'count' | 'number') => Mapping }> = {
  'a.csv': { bytes: delimited(','), mapping: table },
  'a.tsv': { bytes: delimited('\t'), mapping: table },
  'semicolon.csv': { bytes: delimited(';'), mapping: table },
  'a.ndjson': { bytes: asObjects.map((row) => `${JSON.stringify(row)}\n`).join(''), mapping: objects },
  'array.json': { bytes: JSON.stringify(asObjects, null, 2), mapping: objects },
  'parts.json': {
    bytes: JSON.stringify({ owner: { id: 'o1' }, at: '2026-07-01', page: { items } }, null, 2),
    mapping: document,
  },
  'a.parquet': {
    bytes: Buffer.from(
      parquetWriteBuffer({
        columnData: COLUMNS.map((name, i) => ({ name, data: ROWS.map((row) => row[i]!), type: 'STRING' as const })),
      }),
    ),
    mapping: table,
  },
  'a.xlsx': {
    bytes: await writeXlsx([COLUMNS, ...ROWS].map((row) => row.map((value) => ({ value, type: String })))).toBuffer(),
    mapping: table,
  },
}

async function take(name: string, bytes: string | Buffer, mapping: Mapping, more: Partial<FileOptions> = {}) {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  return ingestFile(file, { clickhouse: client, now, mapping, ...more })
}
const posts = () =>
  queryRows(
    client,
    'SELECT post_id, profile_id, toString(toDate(snapshot_at)) AS at, title, views FROM raw_post_snapshot ORDER BY post_id',
  )

for (const [name, { bytes, mapping }] of Object.entries(formats)) {
  test(`${name}: a record that the mended mapping reads lands as it was written, once`, async () => {
    const taken = await take(name, bytes, mapping('count'))
    assert.deepEqual([taken.error, taken.quarantined, taken.landed.raw_post_snapshot], [undefined, 1, 1])
    const again = await retryQuarantine({ clickhouse: client, filter: {}, mapping: mapping('count'), now })
    assert.deepEqual([again.records, again.mended], [1, 0])
    assert.equal((await showQuarantine(client, {}, 10))[0]!.reason, taken.problems[0]!.reason)
    const result = await retryQuarantine({ clickhouse: client, filter: {}, mapping: mapping('number'), now })
    assert.deepEqual([result.records, result.mended, result.problems], [1, 1, []])
    const { records } = await retryQuarantine({ clickhouse: client, filter: {}, mapping: mapping('number'), now })
    assert.equal(records, 0)
    assert.deepEqual(await posts(), [
      { post_id: 'p1', profile_id: 'o1', at: '2026-07-01', title: 'one', views: 1200 },
      { post_id: 'p2', profile_id: 'o1', at: '2026-07-01', title: titleIn(name), views: 1200 },
    ])
  })
}

test('a retry knows what the operator gave', async () => {
  await take('given.csv', delimited(','), table('count', '@as-of'), { given: { asOf: '2026-07-02' } })
  const mapping = table('number', '@as-of')
  assert.equal((await retryQuarantine({ clickhouse: client, filter: {}, mapping, now })).mended, 1)
  assert.deepEqual(
    (await posts()).map((post) => (post as { at: string }).at),
    ['2026-07-02', '2026-07-02'],
  )
})

test('a document without the parts that were asked for lands when the mapping asks for those it has', async () => {
  const text = JSON.stringify({ owner: { id: 'o1' }, at: '2026-07-01', page: { items: [items[0]] } })
  const other = text.replace('"items"', '"entries"')
  const taken = await take('lacks.ndjson', `${text}\n${other}\n`, document('count'))
  assert.match(taken.problems[0]!.reason, /^lacks page\.items/)
  const mended: Mapping = {
    ...document('count'),
    shape: [{ path: 'page.entries' }],
    rows: [{ ...document('count').rows[0]!, each: 'page.entries[]' } as Mapping['rows'][number]],
  }
  assert.equal((await retryQuarantine({ clickhouse: client, filter: {}, mapping: mended, now })).mended, 1)
})

test('what was not kept of a document is asked for by name, and never taken as unknown', async () => {
  const { bytes } = formats['parts.json']!
  await take('asks.json', bytes, document('count'))
  const retry = async (mapping: Mapping) => {
    const { mended, problems } = await retryQuarantine({ clickhouse: client, filter: {}, mapping, now })
    return [mended, problems[0]?.reason]
  }
  assert.deepEqual(await retry(document('number', { country: { from: '$.owner.country' } })), [
    0,
    '$.owner.country of its document was not kept; take the file again',
  ])
  assert.deepEqual(await retry(objects('number')), [
    0,
    'it is the part page.items[] of a document, which posts-objects does not read',
  ])
  assert.deepEqual(await retry(table('number')), [0, 'it is JSON, which posts-table does not read'])
  assert.deepEqual(await retry(document('number')), [1, undefined])
})

test('a row with a cell that could not be read never lands without it', async () => {
  const columnData = COLUMNS.map((name, i) => ({
    name,
    data: ROWS.map((row, at) => (at === 1 && name === 'title' ? 'cut \0 off' : row[i]!)),
    type: 'STRING' as const,
  }))
  const taken = await take('cell.parquet', Buffer.from(parquetWriteBuffer({ columnData })), table('number'))
  assert.deepEqual([taken.error, taken.problems[0]?.reason], [undefined, 'title: holds a NUL'])
  const { records, mended } = await retryQuarantine({ clickhouse: client, filter: {}, mapping: table('number'), now })
  assert.deepEqual([records, mended], [1, 0])
})
