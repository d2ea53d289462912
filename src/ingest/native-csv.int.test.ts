import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { testClickHouse } from '../../test/support/test-databases.ts'
import { queryRows } from '../platform/clickhouse/client.ts'
import { rawTables } from '../raw/raw-tables.ts'
import { generatePopulation } from './generator/generate-population.ts'
import { ingestFiles } from './ingest-files.ts'

const { client } = await testClickHouse()
const folder = mkdtempSync(join(tmpdir(), 'creatorscope-native-csv-'))
after(() => rmSync(folder, { recursive: true }))
const now = new Date('2026-11-24T00:00:00Z')
const tables = Object.keys(rawTables)

/** Ingestion sorts the names of shares, the generator does not. */
const AUDIENCE_HASH = `sipHash64(toString(tuple(profile_id, snapshot_at, mapSort(country_shares), mapSort(city_shares),
  mapSort(language_shares), mapSort(age_gender_shares['male']), mapSort(age_gender_shares['female']), notable_followers)))`

/** Which rows there are, by their content. */
async function contents(): Promise<unknown[]> {
  const found: unknown[] = []
  for (const table of tables) {
    const hash = table === 'raw_audience_snapshot' ? AUDIENCE_HASH : 'content_hash'
    const sql = `SELECT count() AS rows, toString(groupBitXor(${hash})) AS content FROM ${table} FINAL`
    found.push({ table, ...(await queryRows<object>(client, sql))[0] })
  }
  return found
}

async function exported(table: string, format: string): Promise<string> {
  const { stream } = await client.exec({ query: `SELECT * FROM ${table} FORMAT ${format}` })
  let text = ''
  for await (const chunk of stream.setEncoding('utf8')) text += chunk
  return text
}

test('every raw table exported as CSV or TSV comes back as it was', async () => {
  await generatePopulation({ clickhouse: client, creators: 200, seed: 7, asOf: now, history: { months: 1, days: 1 } })
  const odd = `'YOUTUBE', 'odd', 'c', '2026-11-01 10:00:00', 'VIDEO', ['it''s', 'a "b"', 'c\\\\d', 'e\\nf\\tg', '\\\\N'], 'one\\ntwo, "three" it''s'`
  await client.command({
    query: `INSERT INTO raw_post_snapshot (platform, post_id, profile_id, snapshot_at, post_type, tags, caption) VALUES (${odd})`,
  })
  await client.command({
    query: `INSERT INTO raw_caption_category (platform, post_id, category, score, model, categorised_at)
      SELECT platform, post_id, 'Food', 0.25, 'm', snapshot_at FROM raw_post_snapshot LIMIT 3`,
  })
  const before = await contents()
  for (const format of ['CSVWithNames', 'CustomSeparatedWithNames']) {
    const files: string[] = []
    for (const table of tables) {
      const file = join(folder, `${table}.${format}`)
      // A tab between fields that are quoted as in CSV: what spreadsheets call TSV.
      writeFileSync(file, await exported(table, format === 'CSVWithNames' ? format : TSV))
      files.push(file)
    }
    for (const table of tables) await client.command({ query: `TRUNCATE TABLE ${table}` })
    const { files: results, exitCode } = await ingestFiles({ files, clickhouse: client, now })
    assert.equal(exitCode, 0, JSON.stringify(results.map(({ file, error, problems }) => ({ file, error, problems }))))
    assert.deepEqual(await contents(), before, format)
  }
})

const TSV = `CustomSeparatedWithNames SETTINGS format_custom_escaping_rule = 'CSV', format_custom_field_delimiter = '\\t'`

test('a native table is known by its header, and its faults are told as those of any other', async () => {
  const file = join(folder, 'posts.csv')
  const header = 'platform,post_id,profile_id,snapshot_at,post_type,tags,views'
  const row = (tags: string, views: string): string => `YOUTUBE,p,c,2026-11-01T00:00:00Z,VIDEO,"${tags}",${views}`
  writeFileSync(file, [header, row("['a']", '\\N'), row('a b', '1'), row("['a'", '1'), row('', 'x')].join('\n'))
  const [result] = (await ingestFiles({ files: [file], clickhouse: null, now })).files
  assert.equal(result!.mapping, 'native-csv-post')
  assert.deepEqual(result!.sample?.[0]?.row.tags, ['a'])
  assert.deepEqual(
    result!.problems.map(({ line, reason }) => [line, reason]),
    [
      [3, 'tags: "a b" is not a list of texts'],
      [4, `tags: "['a'" is not a list of texts`],
      [5, 'views: "x" is not a whole number'],
    ],
  )
})
