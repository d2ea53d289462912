import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { testClickHouse } from '../../../test/support/test-databases.ts'
import { openClickHouse, queryRows } from '../../platform/clickhouse/client.ts'
import { ingestFile } from '../ingest-file.ts'

const { client, url } = await testClickHouse()
const folder = mkdtempSync(join(tmpdir(), 'creatorscope-thread-'))
after(() => rmSync(folder, { recursive: true }))
const now = new Date('2026-11-24T00:00:00Z')
const batch = { rows: 700, bytes: 1 << 20 }

const row = (i: number, caption: string): string =>
  JSON.stringify({
    kind: i % 5 === 0 ? 'profile' : 'post',
    platform: 'YOUTUBE',
    profile_id: `c${i}`,
    snapshot_at: '2026-11-01T00:00:00Z',
    ...(i % 5 === 0 ? { biography: caption } : { post_id: `p${i}`, post_type: 'VIDEO', caption, language: 'en' }),
  })
const ndjson = Array.from({ length: 6_000 }, (_, i) => row(i, `caption ${i} हिंदी 🎉 #tag${i}`))
const header = 'platform,post_id,profile_id,snapshot_at,post_type,caption,likes'
const csv = Array.from(
  { length: 6_000 },
  (_, i) => `YOUTUBE,p${i},c,2026-11-01T00:00:00Z,VIDEO,"line ${i}\nand ""another""",${i}`,
)
const broken = csv.map((line, i) =>
  i % 997 === 5 ? line.replace('""another', '"another') : i % 991 === 7 ? 'a,b' : line,
)

const inputs: Record<string, string> = {
  'good.ndjson': ndjson.join('\n'),
  'bad.ndjson': ndjson
    .map((line, i) => (i % 500 === 3 ? line.slice(1) : i % 700 === 1 ? '{"kind":"x"}' : line))
    .join('\n'),
  'broken.csv': [header, ...broken].join('\n'),
  'header-again.csv': [header, ...csv, header, ...csv.slice(0, 10)].join('\n'),
  'header-changed.csv': [header, ...csv, header.replace('likes', 'comments'), ...csv.slice(0, 10)].join('\n'),
  'unknown.csv': ['a,b', ...csv].join('\n'),
  'document.json': `[${ndjson.slice(0, 1_000).join(',\n')}]`,
  'not.json': `[${ndjson.slice(0, 1_000).join(',\n')}`,
}

const pathOf = (name: string): string => join(folder, name)

/** What became of a file, and what stands in the tables of it. */
async function take(file: string, threadBytes: number): Promise<unknown> {
  const tables = ['raw_post_snapshot', 'raw_profile_snapshot', 'raw_quarantine']
  for (const table of tables) await client.command({ query: `TRUNCATE TABLE ${table}` })
  const result = await ingestFile(pathOf(file), { clickhouse: client, now, batch, threadBytes })
  const dry = await ingestFile(pathOf(file), { clickhouse: null, now, threadBytes })
  const stored: unknown[] = []
  for (const table of tables) {
    const columns = table === 'raw_quarantine' ? '* EXCEPT quarantined_at' : '* EXCEPT ingested_at'
    stored.push(
      await queryRows(
        client,
        `SELECT count(), toString(groupBitXor(cityHash64(tuple(*)))) FROM (SELECT ${columns} FROM ${table})`,
      ),
    )
  }
  return { result, dry, stored }
}

for (const [name, content] of Object.entries(inputs)) {
  test(`${name}: what lands, what is in quarantine and what is said is the same from a thread`, async () => {
    writeFileSync(pathOf(name), content)
    const here = await take(name, Number.POSITIVE_INFINITY)
    assert.deepEqual(await take(name, 0), here)
  })
}

test('a ClickHouse that takes no rows ends the file with its reason, from a thread as well', async () => {
  writeFileSync(pathOf('refused.ndjson'), readFileSync(pathOf('good.ndjson')))
  const nowhere = openClickHouse(url, 'there_is_no_such_database')
  try {
    for (const threadBytes of [0, Number.POSITIVE_INFINITY]) {
      const { error, errorCode, landed } = await ingestFile(pathOf('refused.ndjson'), {
        clickhouse: nowhere,
        now,
        batch,
        threadBytes,
      })
      assert.equal(errorCode, 'RAW_INSERT_FAILED')
      assert.match(error!, /there_is_no_such_database/)
      assert.equal(landed.raw_post_snapshot, 0)
    }
  } finally {
    await nowhere.close()
  }
})
